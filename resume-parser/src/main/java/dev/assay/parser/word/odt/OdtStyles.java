package dev.assay.parser.word.odt;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.word.Look;
import dev.assay.parser.word.Para;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The styles of an ODT, those that a person named and those that the program made, each with what it is based on. */
final class OdtStyles {
    private static final int DEEPEST = 12;
    private static final Pattern LENGTH = Pattern.compile("(-?\\d{1,5}(?:\\.\\d{1,9})?)(pt|in|cm|mm|px|pc)");
    private static final Map<String, Double> POINTS =
            Map.of("pt", 1.0, "in", 72.0, "cm", 72 / 2.54, "mm", 7.2 / 2.54, "px", 0.75, "pc", 12.0);

    private final Map<String, Element> styles = new HashMap<>();

    /** @param groups elements that hold styles */
    OdtStyles(Iterable<Element> groups) {
        for (Element group : groups) {
            for (Element style : children(group)) {
                String name = style.getLocalName().equals("default-style") ? "" : attribute(style, "name");
                styles.put(attribute(style, "family") + ":" + name, style);
            }
        }
    }

    /** The look of text in a paragraph of a style, with that of all paragraphs below it. */
    Look paragraph(String name) {
        return text("paragraph", name, 0).over(text("paragraph", "", 0)).over(line(name));
    }

    /** Where the height of a line is a length, it is exactly that. */
    private Look line(String name) {
        return lineage("paragraph", name)
                .flatMap(style -> child(style, "paragraph-properties").stream())
                .map(properties -> attribute(properties, "line-height"))
                .filter(told -> !told.isEmpty())
                .findFirst()
                .map(OdtStyles::room)
                .orElse(Look.NOTHING);
    }

    /** A style and what it is based on, as far as that is looked at. */
    private Stream<Element> lineage(String family, String name) {
        return Stream.iterate(
                        styles.get(family + ":" + name),
                        Objects::nonNull,
                        style -> styles.get(family + ":" + attribute(style, "parent-style-name")))
                .limit(DEEPEST);
    }

    /** Of a row of a table. */
    Look row(String name) {
        return Optional.ofNullable(styles.get("table-row:" + name))
                .flatMap(style -> child(style, "table-row-properties"))
                .map(properties -> room(attribute(properties, "row-height")))
                .orElse(Look.NOTHING);
    }

    private static Look room(String height) {
        return points(height).filter(points -> points > 0).map(Look::in).orElse(Look.NOTHING);
    }

    Look span(String name) {
        return text("text", name, 0);
    }

    private Look text(String family, String name, int depth) {
        Element style = styles.get(family + ":" + name);
        if (style == null || depth > DEEPEST) {
            return Look.NOTHING;
        }
        Look own = child(style, "text-properties").map(OdtStyles::look).orElse(Look.NOTHING);
        Look whole = own.over(paper(style, family + "-properties"));
        String parent = attribute(style, "parent-style-name");
        return parent.isEmpty() ? whole : whole.over(text(family, parent, depth + 1));
    }

    private static Look look(Element text) {
        String weight = attribute(text, "font-weight");
        String slant = attribute(text, "font-style");
        String colour = attribute(text, "color");
        String display = attribute(text, "display");
        return new Look(
                weight.isEmpty() ? Optional.empty() : Optional.of(weight.matches("bold|[6-9]00")),
                slant.isEmpty() ? Optional.empty() : Optional.of(!slant.equals("normal")),
                points(attribute(text, "font-size")),
                rgb(colour),
                display.isEmpty() ? Optional.empty() : Optional.of(display.equals("none")),
                fill(text),
                Optional.empty());
    }

    /** What a cell, a box or a paragraph has as paper of its own. */
    Look paper(String family, String name) {
        Element style = styles.get(family + ":" + name);
        return style == null ? Look.NOTHING : paper(style, family + "-properties");
    }

    /** The kind of page that text of a style begins; empty where it begins none. */
    String page(String family, String name) {
        // One that is set to nothing is set, too.
        return lineage(family, name)
                .filter(style -> has(style, "master-page-name"))
                .findFirst()
                .map(style -> attribute(style, "master-page-name"))
                .orElse("");
    }

    private static boolean has(Element element, String attribute) {
        return IntStream.range(0, element.getAttributes().getLength())
                .anyMatch(i -> attribute.equals(element.getAttributes().item(i).getLocalName()));
    }

    static Look paper(Element style, String properties) {
        return child(style, properties).flatMap(OdtStyles::fill).map(Look::on).orElse(Look.NOTHING);
    }

    private static Optional<Integer> fill(Element properties) {
        String kind = attribute(properties, "fill");
        if (kind.matches("gradient|bitmap|hatch")) {
            return Optional.of(Colours.MANY);
        }
        Optional<Integer> background = rgb(attribute(properties, "background-color"));
        return kind.equals("none") ? background : background.or(() -> rgb(attribute(properties, "fill-color")));
    }

    private static Optional<Integer> rgb(String value) {
        return value.startsWith("#") ? Look.rgb(value.substring(1)) : Optional.empty();
    }

    Para.Layout layout(String name, boolean bullet, int level) {
        int told = level > 0 ? level : outlineLevel(name, 0);
        return new Para.Layout(
                length(name, "margin-top"),
                length(name, "margin-bottom"),
                length(name, "margin-left"),
                bullet && told == 0,
                told);
    }

    private int outlineLevel(String name, int depth) {
        Element style = styles.get("paragraph:" + name);
        if (style == null || depth > DEEPEST) {
            return 0;
        }
        String level = attribute(style, "default-outline-level");
        if (level.matches("[1-9]")) {
            return level.charAt(0) - '0';
        }
        return name.equals("Title") ? 1 : outlineLevel(attribute(style, "parent-style-name"), depth + 1);
    }

    /** From the style or one below, wherever it is set. */
    private double length(String name, String property) {
        return lineage("paragraph", name)
                .flatMap(style -> child(style, "paragraph-properties").stream())
                .flatMap(properties -> points(attribute(properties, property)).stream())
                .findFirst()
                .orElse(0.0);
    }

    private static Optional<Double> points(String length) {
        Matcher told = LENGTH.matcher(length);
        return told.matches()
                ? Optional.of(Double.parseDouble(told.group(1)) * POINTS.get(told.group(2)))
                : Optional.empty();
    }
}
