package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.PlainText;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Candidates side by side as a table; below each competency, the words of the candidate who shows it best. */
final class ComparisonTable {

    private static final int NARROWEST_NAME = 6;
    private static final String NOTHING = "-";

    private final Console console;

    ComparisonTable(Console console) {
        this.console = console;
    }

    /** Prints a comparison as the API writes it; the names are by id. */
    void print(JsonNode comparison, Map<String, String> names) {
        List<Column> columns = new ArrayList<>(List.of(Column.cut("competency", 16)));
        comparison.path("candidates").forEach(person -> columns.add(Column.cut(name(person, names), NARROWEST_NAME)));
        Table table = new Table(columns.toArray(Column[]::new));
        heads(comparison, table);
        comparison.path("competencies").forEach(row -> competency(row, table));
        table.print(console);
        console.print("");
        for (JsonNode addition : comparison.path("additions")) {
            console.paragraph(
                    0,
                    name(addition, names) + " (+" + addition.path("levels").asInt() + "): "
                            + PlainText.of(addition.path("sentence").asText()));
        }
    }

    private static String name(JsonNode person, Map<String, String> names) {
        String id = person.path("candidateId").asText();
        return names.getOrDefault(id, id);
    }

    private static void heads(JsonNode comparison, Table table) {
        for (String head : List.of("fit", "systems", "infrastructure", "enterprise-data")) {
            List<Object> cells = new ArrayList<>(List.of(head));
            comparison
                    .path("candidates")
                    .forEach(person -> cells.add(person.path(head).asText()));
            table.row(cells.toArray());
        }
    }

    /** Competencies that nobody shows are left out. */
    private static void competency(JsonNode row, Table table) {
        List<Object> cells = new ArrayList<>(List.of(row.path("title").asText()));
        int best = 0;
        String words = "";
        for (JsonNode shown : row.path("shown")) {
            int level = shown.path("level").asInt();
            cells.add(level == 0 ? NOTHING : level + " of 4");
            if (level > best) {
                best = level;
                words = shown.at("/evidence/quote").asText();
            }
        }
        if (best > 0) {
            table.row(cells.toArray());
            table.note("\"" + words + "\"");
        }
    }
}
