package dev.assay.cli.command.evaluation;

import dev.assay.cli.output.PlainText;
import dev.assay.evaluation.CitationMistake;
import java.io.PrintStream;
import java.util.List;

/** What the engine counted but should not have, and what it should have counted but did not, for people who write rules. */
final class CitationsText {

    private final PrintStream out;

    CitationsText(PrintStream out) {
        this.out = out;
    }

    void print(List<CitationMistake> mistakes) {
        print("Decoys counted as evidence", CitationMistake.Kind.COUNTED_DECOY, mistakes);
        print("Key evidence not cited", CitationMistake.Kind.MISSED_KEY_EVIDENCE, mistakes);
    }

    private void print(String title, CitationMistake.Kind kind, List<CitationMistake> mistakes) {
        List<CitationMistake> own =
                mistakes.stream().filter(mistake -> mistake.kind() == kind).toList();
        out.println(title + ": " + own.size());
        for (CitationMistake mistake : own) {
            out.println("  " + mistake.id() + ", " + mistake.target().key() + ": \"" + PlainText.of(mistake.quote())
                    + "\"");
            mistake.reasons().forEach(reason -> out.println("      " + PlainText.of(reason)));
        }
        out.println();
    }
}
