package dev.assay.cli.command.evaluation;

import dev.assay.cli.output.Console;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import dev.assay.evaluation.Agreement;
import dev.assay.evaluation.ArchetypeResult;
import dev.assay.evaluation.Disagreement;
import dev.assay.evaluation.EvaluationReport;
import dev.assay.evaluation.EvaluationReport.Figures;
import dev.assay.evaluation.Target;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The outcome of an evaluation as text: the engine compared with the simple methods, then where it does badly. */
final class EvaluationText {

    private static final int INDENT = 4;
    private static final int DEEPER = 8;

    private final Console console;

    EvaluationText(Console console) {
        this.console = console;
    }

    void print(EvaluationReport report) {
        methods("Spearman correlation with the readers", report, Agreement::spearman);
        methods("Kendall correlation (tau-b)", report, Agreement::kendall);
        methods("Pairs two levels apart in the readers' order", report, Agreement::pairwise);
        groups(report);
        archetypes(report);
        console.heading("Largest disagreements");
        report.worst().forEach(this::disagreement);
    }

    private void methods(String title, EvaluationReport report, ToDoubleFunction<Agreement> figure) {
        console.heading(title);
        Table table = new Table(
                Column.text("method"),
                Column.number("systems"),
                Column.number("infra"),
                Column.number("enterprise data"),
                Column.number("overall"));
        row(table, "Assay", report.assay().agreement(), figure);
        report.baselines().forEach((name, agreement) -> row(table, name, agreement, figure));
        table.print(console);
        console.print("");
    }

    private static void row(
            Table table, String name, Map<Target, Agreement> agreement, ToDoubleFunction<Agreement> figure) {
        table.row(
                name,
                decimal(figure.applyAsDouble(agreement.get(Target.SYSTEMS))),
                decimal(figure.applyAsDouble(agreement.get(Target.INFRASTRUCTURE))),
                decimal(figure.applyAsDouble(agreement.get(Target.ENTERPRISE_DATA))),
                decimal(figure.applyAsDouble(agreement.get(Target.OVERALL))));
    }

    private void groups(EvaluationReport report) {
        groups("Assay per author: Spearman", report, figures -> targets(figures, Agreement::spearman));
        groups("Assay per author: pairs two levels apart", report, figures -> targets(figures, Agreement::pairwise));
        console.heading("Assay per author: error of the level (0..4), evidence");
        Table table = new Table(
                Column.text("author"),
                Column.number("résumés"),
                Column.number("systems"),
                Column.number("infra"),
                Column.number("enterprise data"),
                Column.number("decoys counted"),
                Column.number("key evidence cited"));
        group(table, "all", report.assay());
        report.authors().forEach((author, figures) -> group(table, author, figures));
        table.print(console);
        console.print("");
    }

    private void groups(String title, EvaluationReport report, Function<Figures, ToDoubleFunction<Target>> figure) {
        console.heading(title);
        Table table = new Table(
                Column.text("author"),
                Column.number("résumés"),
                Column.number("systems"),
                Column.number("infra"),
                Column.number("enterprise data"),
                Column.number("overall"));
        report.authors().forEach((author, figures) -> {
            ToDoubleFunction<Target> value = figure.apply(figures);
            table.row(
                    author,
                    figures.resumes(),
                    decimal(value.applyAsDouble(Target.SYSTEMS)),
                    decimal(value.applyAsDouble(Target.INFRASTRUCTURE)),
                    decimal(value.applyAsDouble(Target.ENTERPRISE_DATA)),
                    decimal(value.applyAsDouble(Target.OVERALL)));
        });
        table.print(console);
        console.print("");
    }

    private static ToDoubleFunction<Target> targets(Figures figures, ToDoubleFunction<Agreement> figure) {
        return target -> figure.applyAsDouble(figures.agreement().get(target));
    }

    private static void group(Table table, String name, Figures figures) {
        table.row(
                name,
                figures.resumes(),
                decimal(figures.levelError().get(Target.SYSTEMS)),
                decimal(figures.levelError().get(Target.INFRASTRUCTURE)),
                decimal(figures.levelError().get(Target.ENTERPRISE_DATA)),
                percent(figures.decoysCounted()),
                percent(figures.keyEvidenceCited()));
    }

    private void archetypes(EvaluationReport report) {
        console.heading("Levels per archetype: readers / Assay");
        Table table = new Table(
                Column.cut("archetype", 24),
                Column.number("systems"),
                Column.number("infra"),
                Column.number("enterprise data"),
                Column.number("overall"));
        report.archetypes()
                .forEach(result -> table.row(
                        result.archetype(),
                        pair(result, Target.SYSTEMS),
                        pair(result, Target.INFRASTRUCTURE),
                        pair(result, Target.ENTERPRISE_DATA),
                        pair(result, Target.OVERALL)));
        table.print(console);
        console.print("");
    }

    private static String pair(ArchetypeResult result, Target target) {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f",
                result.labels().get(target),
                result.levels().get(target));
    }

    private void disagreement(Disagreement worst) {
        console.print("%s, %s: readers %.0f, Assay %d (score %d)"
                .formatted(worst.id(), worst.target().key(), worst.label(), worst.level(), worst.score()));
        console.paragraph(INDENT, "readers: " + worst.why());
        worst.readersCite().forEach(quote -> console.paragraph(DEEPER, "\"" + quote + "\""));
        console.paragraph(INDENT, "Assay: " + worst.sentence());
        worst.engineCites().forEach(cited -> console.paragraph(DEEPER, cited));
        console.print("");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
