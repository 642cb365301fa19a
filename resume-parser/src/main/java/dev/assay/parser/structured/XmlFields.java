package dev.assay.parser.structured;

import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.dates.DateSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/** Copies fields of an XML document into a JSON document. */
final class XmlFields {

    private XmlFields() {}

    static String text(Element parent, String... path) {
        return child(parent, path).map(found -> found.getTextContent().strip()).orElse("");
    }

    /** Not empty, and not put before. */
    static void put(ObjectNode entry, String field, String value) {
        if (!value.isBlank() && !entry.has(field)) {
            entry.put(field, value.replaceAll("\\s+", " ").strip());
        }
    }

    static void date(ObjectNode entry, String field, String value) {
        DateSpans.find(value).stream()
                .findFirst()
                .flatMap(span -> span.start())
                .ifPresent(date -> put(entry, field, date.toString()));
    }

    /** Reads each element of a name into an entry of a section; an entry without a field is dropped. */
    static void each(
            List<Element> elements, String section, ObjectNode resume, BiConsumer<Element, ObjectNode> reader) {
        for (Element element : elements) {
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            reader.accept(element, entry);
            if (!entry.isEmpty()) {
                resume.withArrayProperty(section).add(entry);
            }
        }
    }

    /** Elements of a name, however deep. */
    static List<Element> all(Optional<Element> parent, String name) {
        List<Element> found = new ArrayList<>();
        parent.ifPresent(element -> collect(element, name, found));
        return found;
    }

    private static void collect(Element parent, String name, List<Element> found) {
        for (Element child : children(parent)) {
            if (name.equals(child.getLocalName())) {
                found.add(child);
            } else {
                collect(child, name, found);
            }
        }
    }
}
