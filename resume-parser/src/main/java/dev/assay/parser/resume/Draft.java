package dev.assay.parser.resume;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Piece;
import java.util.ArrayList;
import java.util.List;

/** A JSON Resume that remembers where each of its values stood. */
public final class Draft {
    private static final double LEFT_OVER = 0.3;

    private final ObjectNode resume = JsonNodeFactory.instance.objectNode();
    private final List<Provenance> values = new ArrayList<>();
    private final List<Piece> unplaced = new ArrayList<>();

    public Entry basics() {
        return new Entry(resume.withObjectProperty("basics"), "/basics", values);
    }

    public Entry add(String section) {
        String pointer = "/" + section + "/" + resume.withArrayProperty(section).size();
        return new Entry(resume.withArrayProperty(section).addObject(), pointer, values);
    }

    /** Takes text that belongs to no field. It is kept and, as part of the summary, still read for evidence. */
    public void leave(Piece text) {
        if (!text.text().isBlank()) {
            unplaced.add(text);
        }
    }

    public ObjectNode resume() {
        return resume;
    }

    public List<Provenance> values() {
        return List.copyOf(values);
    }

    public List<Piece> unplaced() {
        return List.copyOf(unplaced);
    }

    /** Puts text that belongs to no field where it is still read. */
    public void close() {
        Entry basics = basics();
        unplaced.forEach(text -> basics.extend("summary", text.trimmed(), LEFT_OVER));
    }
}
