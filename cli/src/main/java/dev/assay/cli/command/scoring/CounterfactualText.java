package dev.assay.cli.command.scoring;

import dev.assay.cli.output.Console;
import dev.assay.cli.output.PlainText;
import dev.assay.engine.counterfactual.CounterfactualReport;
import dev.assay.engine.counterfactual.FieldResult;
import dev.assay.engine.counterfactual.Leak;

/** The result of a counterfactual check as text: one line for each protected fact, and what leaked. */
final class CounterfactualText {

    private final Console console;

    CounterfactualText(Console console) {
        this.console = console;
    }

    void print(String file, CounterfactualReport report) {
        console.heading(PlainText.of(file)
                + (report.invariant() ? ": the same score for everybody" : ": the score depends on who wrote it"));
        report.fields().forEach(this::field);
        console.print("");
    }

    private void field(FieldResult field) {
        console.print("  %-12s %s in %d %s, %s"
                .formatted(
                        field.field().id(),
                        field.swaps() == 1 ? "1 swap" : field.swaps() + " swaps",
                        field.places(),
                        field.places() == 1 ? "place" : "places",
                        field.invariant() ? "same" : "LEAKS"));
        field.leaks().forEach(this::leak);
    }

    private void leak(Leak leak) {
        console.paragraph(
                15,
                "%s, rule %s: %d before, %d with \"%s\""
                        .formatted(
                                leak.dimension(), leak.rule(), leak.before(), leak.after(), PlainText.of(leak.swap())));
        if (!leak.quote().isEmpty()) {
            console.paragraph(15, "\"" + PlainText.of(leak.quote()) + "\"");
        }
    }
}
