package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pieces of a profile. Copies of a statement count once: for each concept and competency the strongest copy stands for all, since the same
 * words can be worth more to one in a job and more to another as a title; the next one takes its place when it goes.
 */
final class Pool {
    private static final int NOBODY = -1;

    private final Comparator<Piece> strongestFirst;
    private final Map<Integer, Set<String>> touched = new HashMap<>();
    private final Map<String, List<List<Piece>>> byCompetency = new TreeMap<>();
    private final Map<String, List<Piece>> byConcept = new HashMap<>();

    Pool(ScoringRules rules, List<Piece> pieces) {
        strongestFirst = Piece.strongestFirst(rules);
        Map<List<String>, List<Piece>> copies = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            copies.computeIfAbsent(List.of(piece.content(), piece.rule()), same -> new ArrayList<>())
                    .add(piece);
            byConcept
                    .computeIfAbsent(piece.concept(), concept -> new ArrayList<>())
                    .add(piece);
            Set<String> competencies = touched.computeIfAbsent(piece.statement(), statement -> new TreeSet<>());
            piece.mention().rule().targets().forEach(target -> competencies.add(target.competency()));
        }
        copies.values()
                .forEach(same -> byCompetency
                        .computeIfAbsent(same.get(0).target().competency(), competency -> new ArrayList<>())
                        .add(same));
    }

    /** Competencies whose value may change when the statement goes and a copy of it takes its place. */
    Set<String> touchedBy(int statement) {
        return touched.get(statement);
    }

    /** All pieces of a competency that count, corroborated where independent places agree. */
    List<Piece> of(String competency) {
        return without(NOBODY, competency);
    }

    /** The same as if the statement were not in the profile. */
    List<Piece> without(int statement, String competency) {
        List<Piece> counted = new ArrayList<>();
        Map<String, Boolean> corroborated = new HashMap<>();
        for (List<Piece> copies : byCompetency.getOrDefault(competency, List.of())) {
            boolean agreed = corroborated.computeIfAbsent(
                    copies.get(0).concept(), concept -> isCorroborated(concept, statement));
            copies.stream()
                    .filter(copy -> copy.statement() != statement)
                    .map(copy -> agreed ? copy.corroborated() : copy)
                    .min(strongestFirst)
                    .ifPresent(counted::add);
        }
        return counted;
    }

    /** Whether two statements that are no copies describe it in two places, wherever else copies of them stand. */
    private boolean isCorroborated(String concept, int removed) {
        List<Piece> described = byConcept.get(concept).stream()
                .filter(piece -> piece.isDescribed() && piece.statement() != removed)
                .toList();
        boolean elsewhere = false;
        boolean otherwise = false;
        for (Piece piece : described) {
            elsewhere |= !piece.place().equals(described.get(0).place());
            otherwise |= !piece.content().equals(described.get(0).content());
        }
        // One that differs in both, or two that differ in one each, and so from each other in both.
        return elsewhere && otherwise;
    }
}
