package dev.assay.engine.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a profile only names: skills, courses, titles, lists. It earns nothing, since anybody can write it, and is shown beside what the
 * profile describes. The same words count once.
 */
final class Claims {
    private final TreeMap<String, List<Piece>> byCompetency = new TreeMap<>();

    Claims(List<Piece> claims) {
        Set<List<String>> seen = new HashSet<>();
        claims.stream().sorted(Piece.BY_CONTENT).forEach(claim -> {
            if (seen.add(List.of(claim.content(), claim.rule()))) {
                byCompetency
                        .computeIfAbsent(claim.target().competency(), competency -> new ArrayList<>())
                        .add(claim);
            }
        });
    }

    List<Piece> of(String competency) {
        return byCompetency.getOrDefault(competency, List.of());
    }

    List<Piece> of(Collection<String> competencies) {
        return competencies.stream()
                .flatMap(competency -> of(competency).stream())
                .toList();
    }
}
