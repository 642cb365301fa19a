package dev.assay.cli.output;

import com.fasterxml.jackson.databind.JsonNode;

/** What would raise the level of a dimension, and what to ask. */
final class OutlookText {

    private final Console console;

    OutlookText(Console console) {
        this.console = console;
    }

    void print(JsonNode dimension) {
        if (!dimension.path("gaps").isEmpty()) {
            heading("What would raise the level" + (dimension.path("gaps").size() > 1 ? ", any one of these:" : ":"));
            for (JsonNode gap : dimension.path("gaps")) {
                console.item(2, "- ", text(gap, "sentence"));
            }
        }
        if (!dimension.path("questions").isEmpty()) {
            heading("To ask in an interview:");
            dimension.path("questions").forEach(this::question);
        }
    }

    private void question(JsonNode question) {
        console.item(2, "- ", text(question, "question"));
        console.paragraph(
                4,
                text(question, "why") + " The answer could add "
                        + question.path("change").asInt() + " of 100.");
        JsonNode words = question.path("words");
        if (words.hasNonNull("quote")) {
            console.paragraph(4, "\"" + text(words, "quote") + "\" at " + text(words, "pointer"));
        }
    }

    private void heading(String title) {
        console.print("");
        console.paragraph(2, title);
    }

    private static String text(JsonNode node, String field) {
        return PlainText.of(node.path(field).asText(""));
    }
}
