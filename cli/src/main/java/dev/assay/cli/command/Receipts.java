package dev.assay.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;

/** What an assessment was made from. */
final class Receipts {

    private Receipts() {}

    static void print(Console console, JsonNode receipt) {
        console.print("");
        console.print("Rubric " + receipt.path("rubricVersion").asText() + ", engine "
                + receipt.path("engineVersion").asText() + ", as of "
                + receipt.path("asOf").asText());
        console.print("  input  " + receipt.path("inputHash").asText());
        console.print("  rubric " + receipt.path("rubricHash").asText());
        console.print("  result " + receipt.path("resultHash").asText());
    }
}
