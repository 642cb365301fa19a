package dev.assay.parser.word.docx;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import dev.assay.parser.word.Look;
import dev.assay.parser.word.Para;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The styles of a DOCX, each with what it is based on. */
final class DocxStyles {
    private static final int DEEPEST = 12;
    private static final double TWIPS = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final Look page;
    private Look base = Look.NOTHING;
    private Optional<Element> baseParagraph = Optional.empty();
    private String usual = "";

    /** @param page what all text lies on */
    DocxStyles(Optional<Element> root, Look page) {
        this.page = page;
        root.ifPresent(this::read);
    }

    private void read(Element root) {
        base = child(root, "docDefaults", "rPrDefault", "rPr")
                .map(DocxStyles::look)
                .orElse(Look.NOTHING);
        baseParagraph = child(root, "docDefaults", "pPrDefault", "pPr");
        for (Element style : children(root, "style")) {
            styles.put(attribute(style, "styleId"), style);
            if (attribute(style, "default").equals("1")
                    && attribute(style, "type").equals("paragraph")) {
                usual = attribute(style, "styleId");
            }
        }
    }

    /** What all text lies on. */
    Look page() {
        return page;
    }

    /** The look of text in a paragraph, and what it lies on. @param below of the cell or box around it */
    Look textLook(Element paragraph, Look below) {
        Look shade = property(paragraph, "shd")
                .flatMap(DocxColours::shaded)
                .map(Look::on)
                .orElse(Look.NOTHING);
        return based(styleOf(paragraph), 0)
                .over(shade)
                .over(line(paragraph))
                .over(below)
                .over(base)
                .over(page);
    }

    private Look line(Element paragraph) {
        boolean exact = property(paragraph, "spacing", "lineRule")
                .filter(spacing -> attribute(spacing, "lineRule").equals("exact"))
                .isPresent();
        return exact ? room(spacing(paragraph, "line")) : Look.NOTHING;
    }

    /** Of a row of a table. */
    static Look row(Element row) {
        return child(row, "trPr", "trHeight")
                .filter(height -> attribute(height, "hRule").equals("exact"))
                .map(height -> room(number(attribute(height, "val")) / TWIPS))
                .orElse(Look.NOTHING);
    }

    private static Look room(double points) {
        return points > 0 ? Look.in(points) : Look.NOTHING;
    }

    /** @param part "firstRow", or none for what the style sets for all cells */
    Look ofTable(String styleId, String part) {
        Look look = Look.NOTHING;
        String at = styleId;
        for (int depth = 0; depth < DEEPEST && styles.containsKey(at); depth++) {
            Element style = styles.get(at);
            Optional<Element> told = part.isEmpty()
                    ? Optional.of(style)
                    : children(style, "tblStylePr").stream()
                            .filter(one -> attribute(one, "type").equals(part))
                            .findFirst();
            look = look.over(told.map(DocxStyles::cellLook).orElse(Look.NOTHING));
            at = child(style, "basedOn").map(below -> attribute(below, "val")).orElse("");
        }
        return look;
    }

    private static Look cellLook(Element properties) {
        Look text = child(properties, "rPr").map(DocxStyles::look).orElse(Look.NOTHING);
        return child(properties, "tcPr", "shd")
                .flatMap(DocxColours::shaded)
                .map(Look::on)
                .map(text::over)
                .orElse(text);
    }

    /** How many rows or columns make a band. */
    int bandOfTable(String styleId, String size) {
        return Optional.ofNullable(styles.get(styleId))
                .flatMap(style -> child(style, "tblPr", size))
                .map(band -> (int) number(attribute(band, "val")))
                .filter(band -> band > 0)
                .orElse(1);
    }

    Look character(String styleId) {
        return based(styleId, 0);
    }

    private Look based(String styleId, int depth) {
        Element style = styles.get(styleId);
        if (style == null || depth > DEEPEST) {
            return Look.NOTHING;
        }
        Look own = child(style, "rPr").map(DocxStyles::look).orElse(Look.NOTHING);
        return child(style, "basedOn")
                .map(below -> own.over(based(attribute(below, "val"), depth + 1)))
                .orElse(own);
    }

    private String styleOf(Element paragraph) {
        return child(paragraph, "pPr", "pStyle")
                .map(style -> attribute(style, "val"))
                .orElse(usual);
    }

    static Look look(Element rPr) {
        return new Look(
                flag(rPr, "b"),
                flag(rPr, "i"),
                child(rPr, "sz").map(size -> number(attribute(size, "val")) / 2),
                child(rPr, "color").flatMap(colour -> DocxColours.ink(attribute(colour, "val"))),
                flag(rPr, "vanish").or(() -> flag(rPr, "webHidden")),
                DocxColours.marked(rPr),
                Optional.empty());
    }

    private static Optional<Boolean> flag(Element properties, String name) {
        return child(properties, name).map(flag -> !attribute(flag, "val").matches("0|false|off|none"));
    }

    Para.Layout layout(Element paragraph) {
        double before = spacing(paragraph, "before");
        double after = spacing(paragraph, "after");
        double indent = property(paragraph, "ind")
                .map(ind -> number(attribute(ind, "left")) / TWIPS)
                .orElse(0.0);
        boolean bullet = property(paragraph, "numPr")
                .flatMap(list -> child(list, "numId"))
                .filter(id -> !attribute(id, "val").equals("0"))
                .isPresent();
        int level = property(paragraph, "outlineLvl")
                .map(outline -> (int) number(attribute(outline, "val")) + 1)
                .filter(found -> found < 10)
                .orElse(titleLevel(paragraph));
        return new Para.Layout(before, after, indent, bullet && level == 0, level);
    }

    private int titleLevel(Element paragraph) {
        Element style = styles.get(styleOf(paragraph));
        String name = style == null
                ? ""
                : child(style, "name")
                        .map(found -> attribute(found, "val"))
                        .orElse("")
                        .toLowerCase();
        return name.matches("heading [1-9]") ? name.charAt(8) - '0' : name.equals("title") ? 1 : 0;
    }

    private double spacing(Element paragraph, String side) {
        return property(paragraph, "spacing", side)
                .map(spacing -> number(attribute(spacing, side)) / TWIPS)
                .orElse(0.0);
    }

    private Optional<Element> property(Element paragraph, String name) {
        return property(paragraph, name, "");
    }

    /** From the paragraph, its style or one below, wherever it is set. */
    private Optional<Element> property(Element paragraph, String name, String attribute) {
        Optional<Element> own = child(paragraph, "pPr", name)
                .filter(found ->
                        attribute.isEmpty() || !attribute(found, attribute).isEmpty());
        String styleId = styleOf(paragraph);
        for (int depth = 0; own.isEmpty() && depth < DEEPEST && styles.containsKey(styleId); depth++) {
            Element style = styles.get(styleId);
            own = child(style, "pPr", name)
                    .filter(found ->
                            attribute.isEmpty() || !attribute(found, attribute).isEmpty());
            styleId = child(style, "basedOn")
                    .map(below -> attribute(below, "val"))
                    .orElse("");
        }
        return own.or(() -> baseParagraph.flatMap(all -> child(all, name)));
    }

    private static double number(String value) {
        return value.matches("-?\\d{1,6}(\\.\\d+)?") ? Double.parseDouble(value) : 0;
    }
}
