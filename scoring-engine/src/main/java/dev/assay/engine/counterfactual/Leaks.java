package dev.assay.engine.counterfactual;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what differs between the scores of a profile and those of its counterfactual. */
final class Leaks {
    private Leaks() {}

    /** A rule's points in one dimension, and the words of its strongest evidence. */
    private record Counted(int points, String quote) {
        Counted plus(Counted other) {
            return new Counted(points + other.points, quote);
        }
    }

    static List<Leak> between(Assessment before, Assessment after, String swap) {
        List<Leak> leaks = new ArrayList<>();
        for (int i = 0; i < before.dimensions().size(); i++) {
            DimensionResult one = before.dimensions().get(i);
            DimensionResult other = after.dimensions().get(i);
            String id = one.dimension().id();
            int found = leaks.size();
            rules(one, other, swap, leaks);
            figure(new Leak(id, "coverage", one.coverage(), other.coverage(), "", swap), leaks);
            figure(new Leak(id, "high", one.high(), other.high(), "", swap), leaks);
            if (leaks.size() == found) {
                figure(new Leak(id, "score", one.score(), other.score(), "", swap), leaks);
                figure(new Leak(id, "level", one.level(), other.level(), "", swap), leaks);
            }
        }
        if (leaks.isEmpty()) {
            // A grade or an action moved, and no number with it.
            leaks.add(new Leak(
                    before.dimensions().get(0).dimension().id(), "grade", before.overall(), after.overall(), "", swap));
        }
        return leaks;
    }

    private static void rules(DimensionResult before, DimensionResult after, String swap, List<Leak> leaks) {
        Map<String, Counted> old = counted(before);
        Map<String, Counted> now = counted(after);
        Map<String, Counted> all = new TreeMap<>(now);
        all.putAll(old);
        all.forEach((rule, counted) -> {
            int one = old.containsKey(rule) ? old.get(rule).points() : 0;
            int other = now.containsKey(rule) ? now.get(rule).points() : 0;
            if (one != other || old.containsKey(rule) != now.containsKey(rule)) {
                leaks.add(new Leak(before.dimension().id(), rule, one, other, counted.quote(), swap));
            }
        });
    }

    private static Map<String, Counted> counted(DimensionResult dimension) {
        Map<String, Counted> counted = new TreeMap<>();
        for (Evidence evidence : dimension.evidence()) {
            for (Support support : evidence.supports()) {
                counted.merge(support.rule(), new Counted(support.points(), evidence.quote()), Counted::plus);
            }
        }
        return counted;
    }

    /** A figure of a dimension that no rule tells. */
    private static void figure(Leak figure, List<Leak> leaks) {
        if (figure.before() != figure.after()) {
            leaks.add(figure);
        }
    }
}
