package dev.assay.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.cli.output.Table.Column;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsTextLeftAndNumbersRight() {
        Table table = new Table(Column.number("rank"), Column.text("name"));
        table.row(1, "Ada");
        table.row(12, "Bo");
        assertEquals(List.of("RANK  NAME", "   1  Ada", "  12  Bo"), print(table, 80));
    }

    @Test
    void cutsTheRightmostWideColumnFirst() {
        Table table = new Table(Column.cut("name", 4), Column.cut("quote", 6));
        table.row("Wilhelmina", "a long sentence");
        assertEquals(List.of("NAME        QUOTE", "Wilhelmina  a lon…"), print(table, 18));
    }

    @Test
    void cutsTheNextColumnWhereThatIsNotEnough() {
        Table table = new Table(Column.cut("name", 4), Column.cut("quote", 6));
        table.row("Wilhelmina", "a long sentence");
        assertEquals(List.of("NAME    QUOTE", "Wilhe…  a lon…"), print(table, 14));
    }

    @Test
    void countsWideCharactersTwice() {
        Table table = new Table(Column.text("name"), Column.text("next"));
        table.row("李小龍", "x");
        table.row("Anna", "y");
        assertEquals(List.of("NAME    NEXT", "李小龍  x", "Anna    y"), print(table, 80));
    }

    @Test
    void letsNoControlCharacterOfAStrangerThrough() {
        Table table = new Table(Column.text("name"));
        table.row("Eve\u001b[2J\u202Egnp\nnext\u200B");
        assertEquals(List.of("NAME", "Eve[2Jgnp next"), print(table, 80));
    }

    @Test
    void putsNotesBelowTheirRow() {
        Table table = new Table(Column.text("a"), Column.text("b"));
        table.row("1", "2");
        table.note("a note that is too long");
        assertEquals(List.of("A  B", "1  2", "      a note…"), print(table, 13));
    }

    private static List<String> print(Table table, int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        table.print(new Console(out, out, width));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
