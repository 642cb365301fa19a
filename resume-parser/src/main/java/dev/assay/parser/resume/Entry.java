package dev.assay.parser.resume;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Piece;
import java.util.List;
import java.util.regex.Pattern;

/** One object of the résumé. Empty text is not put. */
public final class Entry {
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0]+");

    private final ObjectNode node;
    private final String pointer;
    private final List<Provenance> values;

    Entry(ObjectNode node, String pointer, List<Provenance> values) {
        this.node = node;
        this.pointer = pointer;
        this.values = values;
    }

    public boolean has(String field) {
        return node.has(field);
    }

    public boolean isEmpty() {
        return node.isEmpty();
    }

    public void put(String field, Piece piece, double confidence) {
        put(field, WHITE.matcher(piece.text()).replaceAll(" ").strip(), piece, confidence);
    }

    /** A value that is written differently from its source, such as a date. */
    public void put(String field, String value, Piece piece, double confidence) {
        if (!value.isEmpty()) {
            node.put(field, value);
            values.add(new Provenance(pointer + "/" + field, piece.origin(), confidence));
        }
    }

    /** One more paragraph of a text. */
    public void extend(String field, Piece piece, double confidence) {
        String value = WHITE.matcher(piece.text()).replaceAll(" ").strip();
        String before = node.path(field).asText("");
        put(field, before.isEmpty() || value.isEmpty() ? before + value : before + "\n" + value, piece, confidence);
    }

    /** One more item of a list. */
    public void append(String field, Piece piece, double confidence) {
        String value = WHITE.matcher(piece.text()).replaceAll(" ").strip();
        if (!value.isEmpty()) {
            ArrayNode list = node.withArrayProperty(field);
            values.add(new Provenance(pointer + "/" + field + "/" + list.size(), piece.origin(), confidence));
            list.add(value);
        }
    }

    public Entry object(String field) {
        return new Entry(node.withObjectProperty(field), pointer + "/" + field, values);
    }

    public Entry add(String field) {
        ArrayNode list = node.withArrayProperty(field);
        return new Entry(list.addObject(), pointer + "/" + field + "/" + (list.size() - 1), values);
    }
}
