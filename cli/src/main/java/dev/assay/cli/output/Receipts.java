package dev.assay.cli.output;

import com.fasterxml.jackson.databind.JsonNode;

/** What an assessment was made from. */
public final class Receipts {

    private Receipts() {}

    public static void print(Console console, JsonNode receipt) {
        console.print("");
        console.print("Rubric " + receipt.path("rubricVersion").asText() + ", engine "
                + receipt.path("engineVersion").asText() + ", as of "
                + receipt.path("asOf").asText());
        console.print("  input  " + receipt.path("inputHash").asText());
        console.print("  rubric " + receipt.path("rubricHash").asText());
        console.print("  result " + receipt.path("resultHash").asText());
    }
}
