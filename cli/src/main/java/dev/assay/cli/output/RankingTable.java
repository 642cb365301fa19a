package dev.assay.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** A ranking as a table; in a narrow window the quotes are below their rows. */
public final class RankingTable {

    private static final int ROOM_FOR_QUOTES = 130;
    private static final String[] DIMENSIONS = {"systems", "infrastructure", "enterprise-data"};

    private final Console console;

    public RankingTable(Console console) {
        this.console = console;
    }

    /** Prints a ranking as the API writes it; the names are in its order. */
    public void print(JsonNode ranking, List<String> names) {
        boolean wide = console.width() >= ROOM_FOR_QUOTES;
        boolean byFit = fitDiffers(ranking);
        Table table = new Table(columns(byFit, wide).toArray(Column[]::new));
        for (int i = 0; i < names.size(); i++) {
            JsonNode item = ranking.path("items").get(i);
            List<Object> cells = cells(item, names.get(i), byFit);
            String quote = item.has("strongestEvidence")
                    ? "\"" + item.at("/strongestEvidence/quote").asText() + "\""
                    : "";
            if (wide) {
                cells.add(quote);
            }
            table.row(cells.toArray());
            if (!wide && !quote.isEmpty()) {
                table.note(quote);
            }
        }
        table.print(console);
    }

    /** By the default job profile the fit equals the overall score, which would be shown twice. */
    private static boolean fitDiffers(JsonNode ranking) {
        for (JsonNode item : ranking.path("items")) {
            if (item.path("fit").asInt() != item.path("overall").asInt()) {
                return true;
            }
        }
        return false;
    }

    private static List<Column> columns(boolean byFit, boolean wide) {
        List<Column> columns = new ArrayList<>(List.of(Column.number("rank"), Column.cut("candidate", 12)));
        if (byFit) {
            columns.add(Column.number("fit"));
        }
        columns.addAll(List.of(
                Column.number("overall"),
                Column.number("systems"),
                Column.number("infra"),
                Column.number("data"),
                Column.cut("best job profile", 12)));
        if (wide) {
            columns.add(Column.cut("strongest evidence", 30));
        }
        return columns;
    }

    private static List<Object> cells(JsonNode item, String name, boolean byFit) {
        List<Object> cells = new ArrayList<>(List.of(item.path("rank").asInt(), name));
        if (byFit) {
            cells.add(item.path("fit").asInt());
        }
        cells.add(item.path("overall").asInt());
        for (String dimension : DIMENSIONS) {
            cells.add(item.path(dimension).path("score").asInt());
        }
        JsonNode best = item.path("bestJobProfile");
        cells.add(best.path("id").asText() + " " + best.path("fit").asText());
        return cells;
    }
}
