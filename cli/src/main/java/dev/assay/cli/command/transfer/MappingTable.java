package dev.assay.cli.command.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.PlainText;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;

/** How the columns of a table are mapped, and what its first records become. */
final class MappingTable {

    private final Console console;

    MappingTable(Console console) {
        this.console = console;
    }

    /** Prints a mapping as the API reports it. */
    void print(JsonNode preview) {
        Table columns = new Table(Column.cut("column", 12), Column.cut("becomes", 20));
        for (JsonNode column : preview.path("mapping").path("columns")) {
            columns.row(column.path("column").asText(), column.path("to").asText("nothing, it is left out"));
        }
        columns.print(console);
        console.print("");
        for (JsonNode row : preview.path("rows")) {
            console.item(0, "line " + row.path("line").asText() + "  ", becomes(row));
        }
    }

    private static String becomes(JsonNode row) {
        JsonNode error = row.path("errors").path(0);
        return PlainText.of(
                error.isMissingNode()
                        ? row.path("externalId").asText() + ": " + row.path("profile")
                        : "cannot be taken: " + error.path("pointer").asText() + ": "
                                + error.path("detail").asText());
    }
}
