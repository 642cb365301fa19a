package dev.assay.engine.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.text.Repertoire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a document kindly: null and empty are absent, and so is a node of the wrong kind, which is remembered. */
final class Nodes {
    private final List<UnreadableNode> unreadable = new ArrayList<>();

    /** A string and where it stands. */
    record Text(String pointer, String value) {}

    /** An object and where it stands. */
    record Entry(String pointer, JsonNode node) {}

    List<UnreadableNode> unreadable() {
        return unreadable;
    }

    void report(String pointer, String detail) {
        unreadable.add(new UnreadableNode(pointer, detail));
    }

    Optional<Entry> object(JsonNode node, String pointer) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            report(pointer, "expected an object");
            return Optional.empty();
        }
        return Optional.of(new Entry(pointer, node));
    }

    List<Entry> entries(JsonNode array, String pointer) {
        List<Entry> entries = new ArrayList<>();
        if (isList(array, pointer)) {
            for (int i = 0; i < array.size(); i++) {
                object(array.get(i), pointer + "/" + i).ifPresent(entries::add);
            }
        }
        return entries;
    }

    Optional<Text> text(Entry entry, String field) {
        return text(entry.node().get(field), entry.pointer() + "/" + field);
    }

    /** The strings of a list, or the one string that stands where a list should. */
    List<Text> texts(Entry entry, String field) {
        JsonNode node = entry.node().get(field);
        String pointer = entry.pointer() + "/" + field;
        if (node != null && node.isTextual()) {
            return text(node, pointer).stream().toList();
        }
        List<Text> texts = new ArrayList<>();
        if (isList(node, pointer)) {
            for (int i = 0; i < node.size(); i++) {
                text(node.get(i), pointer + "/" + i).ifPresent(texts::add);
            }
        }
        return texts;
    }

    private Optional<Text> text(JsonNode node, String pointer) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            report(pointer, "expected a string");
            return Optional.empty();
        }
        String known = Repertoire.of(node.textValue());
        return known.isEmpty() ? Optional.empty() : Optional.of(new Text(pointer, known));
    }

    private boolean isList(JsonNode node, String pointer) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return false;
        }
        if (!node.isArray()) {
            report(pointer, "expected a list or a string");
        }
        return node.isArray();
    }
}
