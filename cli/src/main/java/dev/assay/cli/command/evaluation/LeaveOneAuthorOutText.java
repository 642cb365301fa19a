package dev.assay.cli.command.evaluation;

import dev.assay.cli.output.Console;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import dev.assay.evaluation.Target;
import dev.assay.evaluation.fitting.LeaveOneAuthorOut;
import dev.assay.evaluation.fitting.LeaveOneAuthorOut.Comparison;
import dev.assay.evaluation.fitting.LeaveOneAuthorOut.Figures;
import java.util.Locale;
import java.util.function.BiFunction;

/** How good fitted numbers are on an author that the fit has not seen, beside the rubric's own numbers. */
final class LeaveOneAuthorOutText {

    private static final String NOTHING = "";

    private final Console console;

    LeaveOneAuthorOutText(Console console) {
        this.console = console;
    }

    void print(LeaveOneAuthorOut figures) {
        console.heading(
                "Leave one author out: numbers fitted on the others alone / numbers of the rubric, which may have seen them");
        print("Spearman", figures, (own, target) -> own.agreement().get(target).spearman());
        print(
                "Pairs two levels apart",
                figures,
                (own, target) -> own.agreement().get(target).pairwise());
        print("Error of the level", figures, (own, target) -> own.levelError().get(target));
        figures.authors()
                .forEach((author, fold) -> console.print(
                        "Without " + author + " the fit moves " + fold.changes().size() + " neutral numbers."));
        console.print("");
    }

    private void print(String title, LeaveOneAuthorOut figures, BiFunction<Figures, Target, Double> figure) {
        console.heading(title);
        Table table = new Table(
                Column.text("author"),
                Column.number("résumés"),
                Column.number("systems"),
                Column.number("infra"),
                Column.number("enterprise data"),
                Column.number("overall"));
        figures.authors().forEach((author, fold) -> row(table, author, fold.comparison(), figure));
        row(table, "all", figures.pooled(), figure);
        table.print(console);
        console.print("");
    }

    private static void row(
            Table table, String name, Comparison comparison, BiFunction<Figures, Target, Double> figure) {
        table.row(
                name,
                comparison.resumes(),
                pair(comparison, Target.SYSTEMS, figure),
                pair(comparison, Target.INFRASTRUCTURE, figure),
                pair(comparison, Target.ENTERPRISE_DATA, figure),
                pair(comparison, Target.OVERALL, figure));
    }

    /** Empty for the error of the overall level, since there is no such level. */
    private static String pair(Comparison comparison, Target target, BiFunction<Figures, Target, Double> figure) {
        Double fitted = figure.apply(comparison.fitted(), target);
        Double shipped = figure.apply(comparison.shipped(), target);
        return fitted == null ? NOTHING : String.format(Locale.ROOT, "%.3f / %.3f", fitted, shipped);
    }
}
