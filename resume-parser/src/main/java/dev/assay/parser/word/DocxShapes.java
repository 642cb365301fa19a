package dev.assay.parser.word;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** What lies below the text of a drawn box. */
final class DocxShapes {
    /** Colours of a theme that are the paper's. */
    private static final Set<String> PAPER = Set.of("bg1", "lt1");

    private static final Set<String> PICTURED = Set.of("gradFill", "pattFill", "blipFill");

    private DocxShapes() {}

    /** @param content of a box, two elements below its shape */
    static Look paper(Element content) {
        return above(content)
                        .flatMap(DocxShapes::above)
                        .filter(DocxShapes::isDark)
                        .isPresent()
                ? Look.SHADED
                : Look.NOTHING;
    }

    private static Optional<Element> above(Element element) {
        return element.getParentNode() instanceof Element parent ? Optional.of(parent) : Optional.empty();
    }

    private static boolean isDark(Element shape) {
        Optional<Element> drawn = child(shape, "spPr").or(() -> child(shape, "grpSpPr"));
        if (drawn.isEmpty()) {
            return !attribute(shape, "filled").matches("f|false") && isColour(oldFill(shape));
        }
        for (Element property : children(drawn.get())) {
            String name = property.getLocalName();
            if (name.equals("solidFill")) {
                return children(property).stream().anyMatch(colour -> isColour(attribute(colour, "val")));
            }
            if (name.equals("grpFill")) {
                return above(shape).filter(DocxShapes::isDark).isPresent();
            }
            if (name.equals("noFill") || PICTURED.contains(name)) {
                return PICTURED.contains(name);
            }
        }
        return child(shape, "style", "fillRef")
                .filter(fill -> !attribute(fill, "idx").matches("0|"))
                .stream()
                .flatMap(fill -> children(fill).stream())
                .anyMatch(colour -> isColour(attribute(colour, "val")));
    }

    /** "#1f497d [3204]", or a name. */
    private static String oldFill(Element shape) {
        String own = attribute(shape, "fillcolor");
        String fill = own.isEmpty()
                ? child(shape, "fill").map(inside -> attribute(inside, "color")).orElse("")
                : own;
        return fill.replaceFirst("\\s*\\[.*", "");
    }

    private static boolean isColour(String value) {
        return !value.isBlank() && !PAPER.contains(value) && !value.matches("(?i)#?fff(fff)?|white|window|none");
    }
}
