package dev.assay.engine.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.text.Token;

/** The candidate's own words, which the score never saw, looked up by place. */
final class Quotes {
    private final JsonNode document;

    Quotes(JsonNode document) {
        this.document = document;
    }

    String of(Statement statement) {
        return document.at(statement.pointer()).textValue().substring(statement.start(), statement.end());
    }

    /** The words in which a statement mentions something. */
    String of(Statement statement, Mention mention) {
        String text = document.at(statement.pointer()).textValue();
        Token last = statement.tokens().get(mention.head().to() - 1);
        return text.substring(statement.tokens().get(mention.head().from()).start(), last.end());
    }
}
