package dev.assay.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table that fits a number of columns: what does not fit is cut, beginning with the rightmost wide column. */
public final class Table {

    private static final String GAP = "  ";
    private static final String NOTE_INDENT = "      ";

    /** A column: its title may be untrusted, numbers are aligned right; {@code narrowest} is how far it may be cut, 0 for never. */
    public record Column(String title, boolean number, int narrowest) {

        public Column {
            title = PlainText.of(title);
        }

        public static Column number(String title) {
            return new Column(title, true, 0);
        }

        public static Column text(String title) {
            return new Column(title, false, 0);
        }

        public static Column cut(String title, int narrowest) {
            return new Column(title, false, narrowest);
        }
    }

    private final List<Column> columns;
    private final List<String[]> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row; its cells may hold untrusted text. */
    public void row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> PlainText.of(String.valueOf(cell)))
                .toArray(String[]::new));
    }

    /** Adds a line below the last row, across all columns. */
    public void note(String text) {
        rows.add(new String[] {PlainText.of(text)});
    }

    public void print(Console console) {
        int[] widths = fit(console.width());
        String[] titles = columns.stream()
                .map(column -> column.title().toUpperCase(Locale.ROOT))
                .toArray(String[]::new);
        console.heading(line(titles, widths));
        rows.forEach(row -> console.print(isNote(row) ? note(row, console.width()) : line(row, widths)));
    }

    private boolean isNote(String[] row) {
        return row.length == 1 && columns.size() > 1;
    }

    private static String note(String[] row, int width) {
        return NOTE_INDENT + PlainText.cut(row[0], width - NOTE_INDENT.length());
    }

    private int[] fit(int width) {
        int[] widths = new int[columns.size()];
        int total = GAP.length() * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = PlainText.width(columns.get(i).title());
            for (String[] row : rows) {
                widths[i] = isNote(row) ? widths[i] : Math.max(widths[i], PlainText.width(row[i]));
            }
            total += widths[i];
        }
        for (int i = widths.length - 1; i >= 0 && total > width; i--) {
            int spare = columns.get(i).narrowest() == 0
                    ? 0
                    : Math.max(0, widths[i] - columns.get(i).narrowest());
            int taken = Math.min(spare, total - width);
            widths[i] -= taken;
            total -= taken;
        }
        return widths;
    }

    private String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = PlainText.cut(cells[i], widths[i]);
            String padding = " ".repeat(widths[i] - PlainText.width(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).number() ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
