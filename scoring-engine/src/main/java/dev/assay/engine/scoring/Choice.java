package dev.assay.engine.scoring;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each piece of a competency counts. Several concepts in one statement are one deed, and one concept told again is the same: so a
 * statement counts whole for one concept only, and a concept in one statement only. A further concept of a statement counts less, a further
 * statement about a concept too, and what would be both counts nothing. Of all such choices the one that is worth most is taken. That is
 * what keeps a sum from falling: a piece that is added, or grows, makes no other choice worth less.
 */
final class Choice {
    private final List<Saturation.Share> pieces;
    private final Slots<String> statements;
    private final Slots<String> concepts;
    private final Matching matching;

    /** @param pieces each with its strength */
    Choice(ScoringRules.Saturation rules, List<Saturation.Share> all) {
        pieces = needed(all);
        statements = new Slots<>(
                pieces.stream().map(share -> share.piece().content()).toList(), rules.sameStatement());
        // A piece that counted in both ways must not be worth more than whole.
        int sameConcept = Math.min(rules.sameConcept(), 1000 - rules.sameStatement());
        concepts = new Slots<>(
                pieces.stream().map(share -> share.piece().concept()).toList(), sameConcept);
        List<Matching.Edge> edges = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            edges.addAll(edges(i));
        }
        matching = new Matching(edges, statements.total(), concepts.total());
    }

    /** Of each concept the strongest, as many as there are slots of concepts: one of them has a free statement whatever the others take. */
    private static List<Saturation.Share> needed(List<Saturation.Share> all) {
        Map<String, Integer> found = new HashMap<>();
        List<Saturation.Share> sorted =
                all.stream().sorted(Saturation.STRONGEST_FIRST).toList();
        sorted.forEach(share -> found.put(share.piece().concept(), 0));
        int slots = found.size() * Slots.MOST;
        return sorted.stream()
                .filter(share -> found.merge(share.piece().concept(), 1, Integer::sum) <= slots)
                .toList();
    }

    /** In which slots a piece can count: in the first of its statement or of its concept, or of both. */
    private List<Matching.Edge> edges(int item) {
        Saturation.Share share = pieces.get(item);
        String statement = share.piece().content();
        String concept = share.piece().concept();
        int left = statements.first(statement);
        int right = concepts.first(concept);
        List<Matching.Edge> edges = new ArrayList<>();
        for (int i = 0; i < concepts.count(concept); i++) {
            edges.add(new Matching.Edge(item, left, right + i, concepts.worth(share.amount(), i)));
        }
        for (int i = 1; i < statements.count(statement); i++) {
            edges.add(new Matching.Edge(item, left + i, right, statements.worth(share.amount(), i)));
        }
        return edges;
    }

    /** What the best piece counts, then what the best two count more than it, and so on. */
    List<Long> gains() {
        return matching.gains();
    }

    /** What each piece that counts does so with in the best choice, most first; content breaks ties. */
    List<Saturation.Share> shares() {
        Map<Integer, Long> amounts = new HashMap<>();
        matching.best().forEach(edge -> amounts.merge(edge.item(), edge.worth(), Long::sum));
        return amounts.entrySet().stream()
                .map(entry -> new Saturation.Share(pieces.get(entry.getKey()).piece(), entry.getValue()))
                .sorted(Saturation.STRONGEST_FIRST)
                .toList();
    }
}
