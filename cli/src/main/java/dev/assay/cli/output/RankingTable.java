package dev.assay.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Table.Column;
import java.util.List;

/** A ranking as a table; in a narrow window the quotes stand below their rows. */
public final class RankingTable {

    private static final int ROOM_FOR_QUOTES = 130;

    private final Console console;

    public RankingTable(Console console) {
        this.console = console;
    }

    /** Prints a ranking as the API writes it; the names are in its order. */
    public void print(JsonNode ranking, List<String> names) {
        boolean wide = console.width() >= ROOM_FOR_QUOTES;
        Table table = wide ? new Table(columns(Column.cut("strongest evidence", 30))) : new Table(columns());
        for (int i = 0; i < names.size(); i++) {
            JsonNode item = ranking.path("items").get(i);
            String quote = "\"" + item.at("/strongestEvidence/quote").asText("") + "\"";
            boolean quoted = item.has("strongestEvidence");
            if (wide) {
                table.row(cells(item, names.get(i), quoted ? quote : ""));
            } else {
                table.row(cells(item, names.get(i)));
                if (quoted) {
                    table.note(quote);
                }
            }
        }
        table.print(console);
    }

    private static Column[] columns(Column... more) {
        Column[] columns = {
            Column.number("rank"),
            Column.cut("candidate", 12),
            Column.number("fit"),
            Column.number("overall"),
            Column.number("systems"),
            Column.number("infra"),
            Column.number("data"),
            Column.cut("best job profile", 12),
        };
        return join(columns, more);
    }

    private static Object[] cells(JsonNode item, String name, Object... more) {
        Object[] cells = {
            item.path("rank").asInt(),
            name,
            item.path("fit").asInt(),
            item.path("overall").asInt(),
            item.at("/systems/score").asInt(),
            item.at("/infrastructure/score").asInt(),
            item.at("/enterprise-data/score").asInt(),
            item.at("/bestJobProfile/id").asText() + " "
                    + item.at("/bestJobProfile/fit").asText(),
        };
        return join(cells, more);
    }

    private static <T> T[] join(T[] first, T[] more) {
        T[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
