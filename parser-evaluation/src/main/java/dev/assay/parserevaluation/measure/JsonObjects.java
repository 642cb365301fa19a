package dev.assay.parserevaluation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An object without fields: a position that is missing. */
final class JsonObjects {
    static final JsonNode EMPTY = JsonNodeFactory.instance.objectNode();

    private JsonObjects() {}
}
