package dev.assay.parser.word;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;

import dev.assay.parser.colour.Colours;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What the style of a DOCX table sets for each cell: a dark first row, bands, a column set apart. */
final class DocxTable {
    private static final Map<String, Integer> BITS = Map.of(
            "firstRow",
            0x20,
            "lastRow",
            0x40,
            "firstColumn",
            0x80,
            "lastColumn",
            0x100,
            "noHBand",
            0x200,
            "noVBand",
            0x400);

    private final Element table;
    private final DocxStyles styles;
    private final String style;
    private final int rows;
    private final Look below;

    /** @param below what the table lies on */
    DocxTable(Element table, DocxStyles styles, int rows, Look below) {
        this.table = table;
        this.styles = styles;
        this.style = child(table, "tblPr", "tblStyle")
                .map(found -> attribute(found, "val"))
                .orElse("");
        this.rows = rows;
        this.below = child(table, "tblPr", "shd")
                .flatMap(DocxColours::shaded)
                .map(Look::on)
                .orElse(Look.NOTHING)
                .over(below);
    }

    /** The shading of the cell itself is over that of the style, also where it is none. */
    Look cell(Element cell, int row, int column, int columns) {
        Look look = Look.NOTHING;
        for (String part : parts(row, column, columns)) {
            look = look.over(styles.ofTable(style, part));
        }
        Look styled = look;
        return child(cell, "tcPr", "shd")
                .map(shade -> DocxColours.shaded(shade)
                        .or(below::paper)
                        .or(styles.page()::paper)
                        .orElse(Colours.WHITE))
                .map(paper -> Look.on(paper).over(styled))
                .orElse(styled)
                .over(below);
    }

    /** Those that apply to a cell, the strongest first. */
    private List<String> parts(int row, int column, int columns) {
        boolean top = is("firstRow") && row == 0;
        boolean bottom = is("lastRow") && row == rows - 1;
        boolean left = is("firstColumn") && column == 0;
        boolean right = is("lastColumn") && column == columns - 1;
        int across = (row - (is("firstRow") ? 1 : 0)) / styles.bandOfTable(style, "tblStyleRowBandSize");
        int along = (column - (is("firstColumn") ? 1 : 0)) / styles.bandOfTable(style, "tblStyleColBandSize");
        return List.of(
                top && left
                        ? "nwCell"
                        : top && right ? "neCell" : bottom && left ? "swCell" : bottom && right ? "seCell" : "none",
                left ? "firstCol" : right ? "lastCol" : "none",
                top ? "firstRow" : bottom ? "lastRow" : "none",
                is("noHBand") || top ? "none" : across % 2 == 0 ? "band1Horz" : "band2Horz",
                is("noVBand") || left ? "none" : along % 2 == 0 ? "band1Vert" : "band2Vert",
                "");
    }

    /** By its name, or in older files as a bit of a number. */
    private boolean is(String name) {
        Optional<Element> looks = child(table, "tblPr", "tblLook");
        String own = looks.map(found -> attribute(found, name)).orElse("");
        String bits = looks.map(found -> attribute(found, "val")).orElse("");
        return own.isEmpty()
                ? bits.matches("[0-9a-fA-F]{1,4}") && (Integer.parseInt(bits, 16) & BITS.get(name)) != 0
                : own.matches("1|true|on");
    }
}
