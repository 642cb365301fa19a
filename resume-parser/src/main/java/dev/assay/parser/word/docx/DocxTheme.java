package dev.assay.parser.word.docx;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import dev.assay.parser.word.Look;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The theme of a DOCX: Word shows its colours where they are named, whatever colour is written beside the name. */
final class DocxTheme {
    /** Under which attribute the settings say what a name stands for, and what it does where they do not. */
    private static final Map<String, String> MAPPED =
            Map.of("background1", "bg1", "text1", "t1", "background2", "bg2", "text2", "t2");

    private static final Map<String, String> USUAL =
            Map.of("background1", "light1", "text1", "dark1", "background2", "light2", "text2", "dark2");

    private static final Map<String, String> SCHEME = Map.of(
            "light1",
            "lt1",
            "dark1",
            "dk1",
            "light2",
            "lt2",
            "dark2",
            "dk2",
            "hyperlink",
            "hlink",
            "followedHyperlink",
            "folHlink");

    private static final Coloured INK = new Coloured("val", "themeColor");
    private static final Coloured PATTERN = new Coloured("color", "themeColor");
    private static final Coloured FILL = new Coloured("fill", "themeFill");
    private static final Map<String, List<Coloured>> ELEMENTS =
            Map.of("color", List.of(INK), "shd", List.of(PATTERN, FILL), "background", List.of(PATTERN));

    /** The colours that all themes have that say nothing else. */
    private final Map<String, Integer> colours = new HashMap<>(Map.of("lt1", 0xffffff, "dk1", 0));

    private final Map<String, String> meanings = new HashMap<>(USUAL);

    /** Attributes of an element. @param plain the colour itself @param theme its name in a theme */
    private record Coloured(String plain, String theme) {

        /** Of a name in a theme: how much of it is left beside white, or beside black. */
        String mixed(String with) {
            return theme.replace("Color", "") + with;
        }
    }

    DocxTheme(Optional<Element> theme, Optional<Element> settings) {
        theme.flatMap(root -> child(root, "themeElements", "clrScheme")).stream()
                .flatMap(scheme -> children(scheme).stream())
                .forEach(colour -> told(colour).ifPresent(rgb -> colours.put(colour.getLocalName(), rgb)));
        settings.flatMap(root -> child(root, "clrSchemeMapping"))
                .ifPresent(mapping -> MAPPED.forEach((name, attribute) -> {
                    String meant = attribute(mapping, attribute);
                    meanings.computeIfPresent(name, (any, usual) -> meant.isEmpty() ? usual : meant);
                }));
    }

    private static Optional<Integer> told(Element colour) {
        return children(colour).stream()
                .findFirst()
                .flatMap(told -> Look.rgb(attribute(told, "lastClr")).or(() -> Look.rgb(attribute(told, "val"))));
    }

    /** The same part, in which every colour is written as Word shows it. */
    Element applied(Element part) {
        for (Coloured coloured : ELEMENTS.getOrDefault(part.getLocalName(), List.of())) {
            colour(part, coloured).ifPresent(rgb -> write(part, coloured.plain(), rgb));
        }
        children(part).forEach(this::applied);
        return part;
    }

    private Optional<Integer> colour(Element element, Coloured coloured) {
        String name = attribute(element, coloured.theme());
        String meant = meanings.getOrDefault(name, name);
        return Optional.ofNullable(colours.get(SCHEME.getOrDefault(meant, meant)))
                .map(rgb -> mixed(rgb, 255, attribute(element, coloured.mixed("Tint"))))
                .map(rgb -> mixed(rgb, 0, attribute(element, coloured.mixed("Shade"))));
    }

    /** Word mixes by lightness; channel by channel the result is close enough to compare it with paper. */
    private static int mixed(int rgb, int with, String part) {
        double left = part.matches("[0-9a-fA-F]{1,2}") ? Integer.parseInt(part, 16) / 255.0 : 1;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed |= (int) Math.round((rgb >> shift & 0xff) * left + with * (1 - left)) << shift;
        }
        return mixed;
    }

    private static void write(Element element, String attribute, int rgb) {
        String value = String.format("%06x", rgb);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node one = element.getAttributes().item(i);
            if (attribute.equals(one.getLocalName())) {
                one.setNodeValue(value);
                return;
            }
        }
        element.setAttributeNS(element.getNamespaceURI(), "w:" + attribute, value);
    }
}
