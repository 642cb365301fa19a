package dev.assay.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** What a search found, as a table with the places below each candidate. */
public final class SearchTable {

    private final Console console;

    public SearchTable(Console console) {
        this.console = console;
    }

    /** Prints an answer of the search as the API writes it. */
    public void print(JsonNode found) {
        Table table = new Table(
                Column.cut("candidate", 12), Column.cut("tags", 8), Column.cut("external id", 8), Column.text("id"));
        for (JsonNode item : found.path("items")) {
            JsonNode candidate = item.path("candidate");
            String name = candidate.path("name").asText();
            table.row(
                    name.isEmpty() ? "(no name)" : name,
                    texts(candidate.path("tags")),
                    candidate.path("externalId").asText(""),
                    candidate.path("id").asText());
            for (JsonNode highlight : item.path("highlights")) {
                table.note(highlight.path("field").asText() + ": "
                        + highlight.path("excerpt").asText());
            }
        }
        table.print(console);
        JsonNode facets = found.path("facets");
        if (facets.isObject()) {
            console.say((facets.path("complete").asBoolean() ? "" : "at least ")
                    + facets.path("matches").asLong() + " found");
        }
    }

    private static String texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return String.join(", ", texts);
    }
}
