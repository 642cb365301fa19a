package dev.assay.parser.word.docx;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import dev.assay.parser.colour.Colours;
import dev.assay.parser.word.Look;
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
                .flatMap(DocxShapes::fill)
                .map(Look::on)
                .orElse(Look.NOTHING);
    }

    private static Optional<Element> above(Element element) {
        return element.getParentNode() instanceof Element parent ? Optional.of(parent) : Optional.empty();
    }

    private static Optional<Integer> fill(Element shape) {
        Optional<Element> drawn = child(shape, "spPr").or(() -> child(shape, "grpSpPr"));
        if (drawn.isEmpty()) {
            return attribute(shape, "filled").matches("f|false") ? Optional.empty() : colour(oldFill(shape));
        }
        for (Element property : children(drawn.get())) {
            String name = property.getLocalName();
            if (name.equals("solidFill")) {
                return first(property);
            }
            if (name.equals("grpFill")) {
                return above(shape).flatMap(DocxShapes::fill);
            }
            if (name.equals("noFill") || PICTURED.contains(name)) {
                return PICTURED.contains(name) ? Optional.of(Colours.MANY) : Optional.empty();
            }
        }
        return child(shape, "style", "fillRef")
                .filter(fill -> !attribute(fill, "idx").matches("0|"))
                .flatMap(DocxShapes::first);
    }

    private static Optional<Integer> first(Element fill) {
        return children(fill).stream().findFirst().flatMap(DocxShapes::told);
    }

    /** One that is made lighter, darker or clear is not worked out. */
    private static Optional<Integer> told(Element colour) {
        Optional<Integer> plain = colour(attribute(colour, "val"));
        return children(colour).isEmpty() ? plain : Optional.of(Colours.MANY);
    }

    /** "#1f497d [3204]", or a name. */
    private static String oldFill(Element shape) {
        String own = attribute(shape, "fillcolor");
        String fill = own.isEmpty()
                ? child(shape, "fill").map(inside -> attribute(inside, "color")).orElse("")
                : own;
        return fill.replaceFirst("\\s*\\[.*", "");
    }

    private static Optional<Integer> colour(String value) {
        if (value.isBlank() || value.equals("none")) {
            return Optional.empty();
        }
        if (PAPER.contains(value) || value.matches("(?i)#?fff|white|window")) {
            return Optional.of(Colours.WHITE);
        }
        return Look.rgb(value.replaceFirst("^#", "")).or(() -> Optional.of(Colours.MANY));
    }
}
