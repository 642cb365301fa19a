package dev.assay.evaluation.fitting;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A number of a rubric that gets another value.
 *
 * @param file name of the rubric's file
 * @param pointer JSON pointer of the number in it
 */
public record Change(String file, String pointer, int from, int to) {

    /** @param tree of the file */
    void applyTo(JsonNode tree) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), to);
        } else {
            ((ObjectNode) parent).put(place.last().getMatchingProperty(), to);
        }
    }
}
