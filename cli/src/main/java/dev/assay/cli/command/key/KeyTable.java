package dev.assay.cli.command.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** API keys as a table, each with its scopes below it. */
final class KeyTable {

    private static final int TO_THE_MINUTE = "2026-11-26T08:00".length();

    private final Table table = new Table(
            Column.cut("name", 12),
            Column.text("ends in"),
            Column.text("status"),
            Column.text("expires"),
            Column.text("last used"),
            Column.text("id"));

    /** Adds a key as the API writes it. */
    void add(JsonNode key) {
        table.row(
                key.path("name").asText(),
                key.path("hint").asText(),
                key.path("status").asText(),
                minute(key.path("expiresAt"), "never"),
                minute(key.path("lastUsedAt"), "never"),
                key.path("id").asText());
        List<String> scopes = new ArrayList<>();
        key.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        table.note(String.join(" ", scopes));
    }

    void print(Console console) {
        table.print(console);
    }

    private static String minute(JsonNode time, String where) {
        return time.isTextual() ? time.asText().substring(0, TO_THE_MINUTE).replace('T', ' ') : where;
    }
}
