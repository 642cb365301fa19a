package dev.assay.parser.word.docx;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.word.Look;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What a DOCX says about the colour of paper. */
final class DocxColours {
    private static final Map<String, Integer> MARKERS = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("blue", 0x0000ff),
            Map.entry("cyan", 0x00ffff),
            Map.entry("green", 0x00ff00),
            Map.entry("magenta", 0xff00ff),
            Map.entry("red", 0xff0000),
            Map.entry("yellow", 0xffff00),
            Map.entry("white", Colours.WHITE),
            Map.entry("darkblue", 0x000080),
            Map.entry("darkcyan", 0x008080),
            Map.entry("darkgreen", 0x008000),
            Map.entry("darkmagenta", 0x800080),
            Map.entry("darkred", 0x800000),
            Map.entry("darkyellow", 0x808000),
            Map.entry("darkgray", 0x808080),
            Map.entry("lightgray", 0xc0c0c0));

    private DocxColours() {}

    /** Of the page. Word shows it only if the settings say so. */
    static Look page(Element document, Optional<Element> settings) {
        Optional<Element> shown = settings.flatMap(root -> child(root, "displayBackgroundShape"))
                .filter(flag -> !attribute(flag, "val").matches("0|false|off"));
        return child(document, "background")
                .filter(background -> shown.isPresent())
                .flatMap(DocxColours::page)
                .map(Look::on)
                .orElse(Look.NOTHING);
    }

    private static Optional<Integer> page(Element background) {
        boolean pictured = background.getElementsByTagNameNS("*", "fill").getLength() > 0;
        return pictured ? Optional.of(Colours.MANY) : Look.rgb(attribute(background, "color"));
    }

    /** Of a run: a marker lies over the shading. */
    static Optional<Integer> marked(Element rPr) {
        return child(rPr, "highlight")
                .map(marker -> attribute(marker, "val").toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("none"))
                .map(name -> MARKERS.getOrDefault(name, Colours.MANY))
                .or(() -> child(rPr, "shd").flatMap(DocxColours::shaded));
    }

    /** Empty where what lies below shows through. */
    static Optional<Integer> shaded(Element shading) {
        Optional<Integer> fill = Look.rgb(attribute(shading, "fill"));
        String pattern = attribute(shading, "val");
        if (pattern.equals("solid")) {
            return Look.rgb(attribute(shading, "color")).or(() -> Optional.of(0));
        }
        boolean plain = pattern.matches("clear|nil|");
        return plain || fill.equals(Look.rgb(attribute(shading, "color"))) ? fill : Optional.of(Colours.MANY);
    }

    /** Of text: the automatic one replaces that of a style. */
    static Optional<Integer> ink(String value) {
        return value.equals("auto") ? Optional.of(Look.ADAPTING) : Look.rgb(value);
    }
}
