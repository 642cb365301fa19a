package dev.assay.engine.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.profile.Statement;

/** The candidate's own words, which the score never saw, looked up by place. */
final class Quotes {
    private final JsonNode document;

    Quotes(JsonNode document) {
        this.document = document;
    }

    String of(Statement statement) {
        return document.at(statement.pointer()).textValue().substring(statement.start(), statement.end());
    }
}
