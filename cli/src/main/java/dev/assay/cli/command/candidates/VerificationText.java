package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.PlainText;

/** The outcome of replaying a receipt, as text. */
final class VerificationText {

    private final Console console;

    VerificationText(Console console) {
        this.console = console;
    }

    /** Prints a verification as the API writes it. */
    void print(JsonNode verification) {
        console.heading(title(verification.path("outcome").asText()));
        verification.path("explanation").forEach(sentence -> console.paragraph(2, PlainText.of(sentence.asText())));
        for (JsonNode part : verification.path("compared")) {
            console.print("");
            boolean same = part.path("same").asBoolean();
            console.print(
                    "  %-10s %s".formatted(PlainText.of(part.path("part").asText()), same ? "same" : "DIFFERENT"));
            console.print("    recorded " + PlainText.of(part.path("recorded").asText()));
            if (!same) {
                console.print("    found    " + PlainText.of(part.path("found").asText("nothing that can be read")));
            }
        }
    }

    private static String title(String outcome) {
        return switch (outcome) {
            case "same" -> "Same: the assessment can be made again from what is kept.";
            case "different" -> "Different: replaying does not come to what the receipt says.";
            case "engine-unavailable" -> "Engine unavailable: this receipt cannot be replayed here.";
            case "erased" -> "Erased: nothing is left that could be replayed.";
            default -> PlainText.of(outcome);
        };
    }
}
