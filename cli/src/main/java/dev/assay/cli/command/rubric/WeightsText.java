package dev.assay.cli.command.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import dev.assay.engine.rubric.ActionRules;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.MeasureRule;
import dev.assay.engine.rubric.Rubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a rubric as tables. */
final class WeightsText {

    /** From here on digits are hard to count, so the number is printed with an exponent. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

    private final Console console;

    WeightsText(Console console) {
        this.console = console;
    }

    void print(Rubric rubric, boolean concepts) {
        console.heading("Rubric " + rubric.version()
                + ": numbers of the method (scoring.yaml), per mille where nothing else is said");
        Table method = new Table(Column.text("number"), Column.text("value"));
        rows(scoring(rubric), "", method);
        print(method);
        console.heading("What an action is worth, per mille (actions.yaml)");
        Table actions = new Table(Column.text("action"), Column.number("factor"));
        for (ActionRules.ActionClass known : rubric.actions().actions()) {
            actions.row(known.action().id(), known.factor());
        }
        actions.row("left of it for a group", rubric.actions().groupFactor());
        print(actions);
        console.heading("Scale of measures, per mille from a value on (measures.yaml)");
        Table measures = new Table(Column.text("measure"), Column.text("from: scale"));
        rubric.measures().measures().forEach(rule -> measures.row(rule.title(), bands(rule)));
        print(measures);
        profiles(rubric);
        if (concepts) {
            concepts(rubric);
        }
    }

    private void profiles(Rubric rubric) {
        console.heading("Job profiles, of 100 (job-profiles.yaml)");
        Table profiles = new Table(Column.text("job profile"), Column.text("weights"));
        for (JobProfile profile : rubric.jobProfiles()) {
            profiles.row(
                    profile.id(),
                    profile.weights().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(weight -> weight.getKey().id() + " " + weight.getValue())
                            .collect(Collectors.joining(", ")));
        }
        print(profiles);
    }

    private void concepts(Rubric rubric) {
        console.heading("Weight of every concept, of 100 (competencies/*.yaml)");
        Table table = new Table(
                Column.text("competency"), Column.text("concept"), Column.number("weight"), Column.text("cap"));
        rubric.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .forEach(competency -> {
                    for (Concept concept : competency.concepts()) {
                        table.row(
                                competency.id(),
                                concept.id(),
                                concept.weight(),
                                concept.cap().id());
                    }
                });
        print(table);
    }

    private void print(Table table) {
        table.print(console);
        console.print("");
    }

    private static String bands(MeasureRule rule) {
        return rule.bands().stream()
                .map(band -> number(band.from()) + ": " + band.scale())
                .collect(Collectors.joining(", "));
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return value.compareTo(LARGE) < 0 ? plain.toPlainString() : plain.toString();
    }

    /** One row for each number, list, and object of plain values. */
    private static void rows(JsonNode value, String name, Table table) {
        if (value.isObject() && !isFlat(value)) {
            value.properties()
                    .forEach(member -> rows(
                            member.getValue(), name.isEmpty() ? member.getKey() : name + " " + member.getKey(), table));
        } else {
            table.row(name, text(value));
        }
    }

    private static boolean isFlat(JsonNode object) {
        for (JsonNode member : object) {
            if (member.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private static String text(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(member ->
                            parts.add(member.getKey() + " " + member.getValue().asText()));
        } else if (value.isArray()) {
            value.forEach(item -> parts.add(item.isObject() ? "(" + text(item) + ")" : item.asText()));
        } else {
            return value.asText();
        }
        return String.join(", ", parts);
    }

    private static JsonNode scoring(Rubric rubric) {
        try {
            return new ObjectMapper().readTree(rubric.json()).path("scoring.yaml");
        } catch (IOException impossible) {
            throw new UncheckedIOException("A rubric's own JSON cannot fail to be read", impossible);
        }
    }
}
