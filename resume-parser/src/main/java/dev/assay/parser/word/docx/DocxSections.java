package dev.assay.parser.word.docx;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The sections of a DOCX. A file may hold headers and footers that none of them puts on a page. */
final class DocxSections {
    private static final String REFERENCE = "(?:header|footer)Reference";

    /** What is in them is no section: cells, boxes, and how a section once was. */
    private static final Set<String> APART = Set.of("tc", "txbxContent", "sectPrChange");

    private final List<Element> sections = new ArrayList<>();
    private final boolean evenDiffer;

    DocxSections(Element document, Optional<Element> settings) {
        NodeList all = document.getElementsByTagNameNS("*", "sectPr");
        for (int i = 0; i < all.getLength(); i++) {
            Element section = (Element) all.item(i);
            if (isSection(section)) {
                sections.add(section);
            }
        }
        evenDiffer = settings.filter(root -> isOn(root, "evenAndOddHeaders")).isPresent();
    }

    private static boolean isSection(Element element) {
        for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
            if (APART.contains(around.getLocalName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOn(Element properties, String flag) {
        return child(properties, flag)
                .filter(found -> !attribute(found, "val").matches("0|false|off"))
                .isPresent();
    }

    /** The ids of the headers and footers that pages may show. */
    Set<String> shownMargins() {
        Map<String, String> inForce = new HashMap<>();
        Set<String> shown = new HashSet<>();
        for (Element section : sections) {
            children(section).stream()
                    .filter(child -> child.getLocalName().matches(REFERENCE))
                    .forEach(reference ->
                            inForce.put(reference.getLocalName() + type(reference), attribute(reference, "id")));
            // What a section does not refer to is as in the one before.
            inForce.forEach((which, id) -> {
                if (shows(section, which)) {
                    shown.add(id);
                }
            });
        }
        return shown;
    }

    private static String type(Element reference) {
        String type = attribute(reference, "type");
        return type.isEmpty() ? "default" : type;
    }

    private boolean shows(Element section, String which) {
        return which.endsWith("first") ? isOn(section, "titlePg") : !which.endsWith("even") || evenDiffer;
    }
}
