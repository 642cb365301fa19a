package dev.assay.scoring.comparison;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.comparison.ComparisonResponse.Addition;
import dev.assay.scoring.comparison.ComparisonResponse.Raise;
import dev.assay.scoring.comparison.ComparisonResponse.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares people by the competencies of a rubric. The coverage of a set of people is the sum, over all competencies, of the highest level that one
 * of them shows; what a person adds is the coverage with that person minus the coverage without.
 */
final class SideBySide {

    private final Rubric rubric;
    private final List<Person> people;
    private final List<Person> team;

    SideBySide(Rubric rubric, List<Person> people, List<Person> team) {
        this.rubric = rubric;
        this.people = people;
        this.team = team;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (DimensionRules rules : rubric.dimensions()) {
            for (Competency competency : rules.competencies()) {
                rows.add(new Row(
                        rules.dimension().id(),
                        competency.id(),
                        competency.title(),
                        people.stream()
                                .map(person -> person.shown(rules.dimension(), competency.id()))
                                .toList()));
            }
        }
        return rows;
    }

    int teamCoverage() {
        int coverage = 0;
        for (DimensionRules rules : rubric.dimensions()) {
            for (Competency competency : rules.competencies()) {
                coverage += highest(team, rules.dimension(), competency.id());
            }
        }
        return coverage;
    }

    /** Whoever adds most comes first; equals are in the order of the request. */
    List<Addition> additions() {
        List<Addition> additions = new ArrayList<>();
        for (Person person : people) {
            List<Person> others = team.isEmpty()
                    ? people.stream().filter(other -> other != person).toList()
                    : team;
            additions.add(addition(person, others));
        }
        additions.sort(Comparator.comparingInt(addition -> -addition.levels()));
        return additions;
    }

    private Addition addition(Person person, List<Person> others) {
        List<Raise> added = new ArrayList<>();
        List<Raise> raised = new ArrayList<>();
        int levels = 0;
        for (DimensionRules rules : rubric.dimensions()) {
            for (Competency competency : rules.competencies()) {
                int from = highest(others, rules.dimension(), competency.id());
                int to = person.level(rules.dimension(), competency.id());
                if (to > from) {
                    levels += to - from;
                    (from == 0 ? added : raised)
                            .add(new Raise(rules.dimension().id(), competency.id(), competency.title(), from, to));
                }
            }
        }
        return new Addition(person.id(), levels, added, raised, sentence(levels, added, raised));
    }

    private static int highest(List<Person> people, Dimension dimension, String competency) {
        return people.stream()
                .mapToInt(person -> person.level(dimension, competency))
                .max()
                .orElse(0);
    }

    private static String sentence(int levels, List<Raise> added, List<Raise> raised) {
        if (levels == 0) {
            return "Adds no competency to the others, and raises none.";
        }
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add("adds " + named(added) + ", which nobody of the others shows");
        }
        if (!raised.isEmpty()) {
            parts.add("raises " + named(raised));
        }
        String sentence = String.join("; ", parts) + ".";
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String named(List<Raise> raises) {
        return raises.stream()
                .map(raise -> raise.title() + " (level " + raise.to()
                        + (raise.from() == 0 ? ")" : " instead of " + raise.from() + ")"))
                .collect(Collectors.joining(", "));
    }
}
