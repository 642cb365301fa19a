package dev.assay.parser.word.docx;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.word.Look;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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

    /** Which of the bits are set. */
    private final Set<String> on;

    private final DocxStyles styles;
    private final String style;
    private final int rows;
    private final Look below;

    /** @param below what the table lies on */
    DocxTable(Element table, DocxStyles styles, int rows, Look below) {
        Optional<Element> look = child(table, "tblPr", "tblLook");
        this.on = BITS.keySet().stream()
                .filter(part -> look.filter(found -> isOn(found, part)).isPresent())
                .collect(Collectors.toSet());
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
                .over(row(cell))
                .over(below);
    }

    /** Controls may lie between the two. */
    private static Look row(Element cell) {
        Node at = cell;
        while (at instanceof Element around && !"tr".equals(around.getLocalName())) {
            at = around.getParentNode();
        }
        return at instanceof Element row ? DocxStyles.row(row) : Look.NOTHING;
    }

    /** Those that apply to a cell, the strongest first. */
    private List<String> parts(int row, int column, int columns) {
        boolean top = on.contains("firstRow") && row == 0;
        boolean bottom = on.contains("lastRow") && row == rows - 1;
        boolean left = on.contains("firstColumn") && column == 0;
        boolean right = on.contains("lastColumn") && column == columns - 1;
        int across = (row - (on.contains("firstRow") ? 1 : 0)) / styles.bandOfTable(style, "tblStyleRowBandSize");
        int along = (column - (on.contains("firstColumn") ? 1 : 0)) / styles.bandOfTable(style, "tblStyleColBandSize");
        return List.of(
                top && left
                        ? "nwCell"
                        : top && right ? "neCell" : bottom && left ? "swCell" : bottom && right ? "seCell" : "none",
                left ? "firstCol" : right ? "lastCol" : "none",
                top ? "firstRow" : bottom ? "lastRow" : "none",
                on.contains("noHBand") || top ? "none" : across % 2 == 0 ? "band1Horz" : "band2Horz",
                on.contains("noVBand") || left ? "none" : along % 2 == 0 ? "band1Vert" : "band2Vert",
                "");
    }

    /** By its name, or in older files as a bit of a number. */
    private static boolean isOn(Element look, String name) {
        String own = attribute(look, name);
        String bits = attribute(look, "val");
        return own.isEmpty()
                ? bits.matches("[0-9a-fA-F]{1,4}") && (Integer.parseInt(bits, 16) & BITS.get(name)) != 0
                : own.matches("1|true|on");
    }
}
