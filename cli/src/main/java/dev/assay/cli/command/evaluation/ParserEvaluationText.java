package dev.assay.cli.command.evaluation;

import dev.assay.cli.output.Console;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import dev.assay.parserevaluation.measure.Figure;
import dev.assay.parserevaluation.measure.Tally;
import dev.assay.parserevaluation.measure.TemplateResult;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** How well documents were read back: precision and recall of each template, then of all seen and all unseen ones. */
final class ParserEvaluationText {

    private final Console console;

    ParserEvaluationText(Console console) {
        this.console = console;
    }

    void print(List<TemplateResult> results) {
        List<TemplateResult> seen =
                results.stream().filter(result -> !result.unseen()).toList();
        List<TemplateResult> unseen =
                results.stream().filter(TemplateResult::unseen).toList();
        for (Figure figure : Figure.values()) {
            console.heading(figure.name().toLowerCase(Locale.ROOT));
            Table table = new Table(
                    Column.text("template"), Column.number("precision"), Column.number("recall"), Column.number("F1"));
            results.forEach(result -> row(table, name(result), result.of(figure)));
            all("seen", seen, name -> row(table, name, sum(seen, figure)));
            all("unseen", unseen, name -> row(table, name, sum(unseen, figure)));
            table.print(console);
            console.print("");
        }
        scores(results, seen, unseen);
    }

    /** Adds a row for all templates of a kind, named with how many they are; none if there are none. */
    private static void all(String kind, List<TemplateResult> results, Consumer<String> row) {
        if (!results.isEmpty()) {
            row.accept("all " + results.size() + " " + kind);
        }
    }

    private static String name(TemplateResult result) {
        return result.template() + (result.unseen() ? " (unseen)" : "");
    }

    private static Tally sum(List<TemplateResult> results, Figure figure) {
        return results.stream().map(result -> result.of(figure)).reduce(Tally.NONE, Tally::plus);
    }

    private static void row(Table table, String name, Tally tally) {
        table.row(name, decimal(tally.precision()), decimal(tally.recall()), decimal(tally.f1()));
    }

    private void scores(List<TemplateResult> results, List<TemplateResult> seen, List<TemplateResult> unseen) {
        console.heading("Three scores within 3 points of the source");
        Table table = new Table(
                Column.text("template"), Column.number("documents"), Column.number("unread"), Column.number("share"));
        results.forEach(result -> table.row(name(result), result.documents(), result.failed(), share(List.of(result))));
        all("seen", seen, name -> table.row(name, documents(seen), "", share(seen)));
        all("unseen", unseen, name -> table.row(name, documents(unseen), "", share(unseen)));
        table.print(console);
    }

    private static int documents(List<TemplateResult> results) {
        return results.stream().mapToInt(TemplateResult::documents).sum();
    }

    private static String share(List<TemplateResult> results) {
        int near = results.stream().mapToInt(TemplateResult::near).sum();
        return decimal(OptionalDouble.of((double) near / documents(results)));
    }

    /** A dash for what was not measured. */
    private static String decimal(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
    }
}
