package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** What a search found, as a table with the matching passages below each candidate. */
final class SearchTable {

    private final Console console;

    SearchTable(Console console) {
        this.console = console;
    }

    /** Prints an answer of the search as the API writes it. */
    void print(JsonNode found) {
        JsonNode examined = found.path("scores");
        boolean byScores = examined.isObject();
        Table table = byScores ? scoreTable() : table();
        for (JsonNode item : found.path("items")) {
            JsonNode candidate = item.path("candidate");
            table.row(byScores ? cells(candidate, item.path("scores")) : cells(candidate));
            for (JsonNode highlight : item.path("highlights")) {
                table.note(highlight.path("field").asText() + ": "
                        + highlight.path("excerpt").asText());
            }
        }
        table.print(console);
        JsonNode facets = found.path("facets");
        if (byScores) {
            console.say("%d looked at, %d of them not assessed yet"
                    .formatted(
                            examined.path("examined").asInt(),
                            examined.path("notAssessed").asInt()));
        } else if (facets.isObject()) {
            console.say((facets.path("complete").asBoolean() ? "" : "at least ")
                    + facets.path("matches").asLong() + " found");
        }
    }

    private static Table table() {
        return new Table(
                Column.cut("candidate", 12), Column.cut("tags", 8), Column.cut("external id", 8), Column.text("id"));
    }

    private static Object[] cells(JsonNode candidate) {
        return new Object[] {
            name(candidate),
            texts(candidate.path("tags")),
            candidate.path("externalId").asText(""),
            candidate.path("id").asText()
        };
    }

    /** Leaves out tags and external ids, so that the scores fit the window. */
    private static Table scoreTable() {
        return new Table(
                Column.cut("candidate", 12),
                Column.number("systems"),
                Column.number("infra"),
                Column.number("data"),
                Column.number("fit"),
                Column.text("id"));
    }

    private static Object[] cells(JsonNode candidate, JsonNode scores) {
        return new Object[] {
            name(candidate),
            scores.path("systems").asText(),
            scores.path("infrastructure").asText(),
            scores.path("enterprise-data").asText(),
            scores.path("fit").asText("-"),
            candidate.path("id").asText()
        };
    }

    private static String name(JsonNode candidate) {
        String name = candidate.path("name").asText();
        return name.isEmpty() ? "(no name)" : name;
    }

    private static String texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return String.join(", ", texts);
    }
}
