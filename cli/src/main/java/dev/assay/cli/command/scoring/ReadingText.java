package dev.assay.cli.command.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.PlainText;

/** How a document was read, so that a reader knows what was scored and what was not. */
final class ReadingText {

    /** Columns of an excerpt. */
    private static final int GLIMPSE = 160;

    private final Console console;

    ReadingText(Console console) {
        this.console = console;
    }

    /** @param report as the parser makes it */
    void print(JsonNode report) {
        int pages = report.path("pages").asInt();
        console.print("Read from " + text(report, "format") + ", " + (pages == 1 ? "1 page" : pages + " pages"));
        for (JsonNode text : report.path("unplaced")) {
            console.paragraph(2, "fits nowhere, scored with the summary: " + glimpse(text));
        }
        for (JsonNode hidden : report.path("findings")) {
            console.paragraph(
                    2,
                    "hidden on page %d (%s), not scored: %s"
                            .formatted(hidden.path("page").asInt(), text(hidden, "kind"), glimpse(hidden)));
        }
        report.path("warnings").forEach(warning -> console.paragraph(2, PlainText.of(warning.asText())));
        console.print("");
    }

    private static String glimpse(JsonNode node) {
        return "\"" + PlainText.cut(text(node, "text"), GLIMPSE) + "\"";
    }

    private static String text(JsonNode node, String field) {
        return PlainText.of(node.path(field).asText(""));
    }
}
