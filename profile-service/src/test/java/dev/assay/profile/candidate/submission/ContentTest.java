package dev.assay.profile.candidate.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.InputError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void hashesEqualContentAlikeHoweverItIsWritten() {
        // When
        Content one = Content.of(profile("{\"a\": 1.50, \"b\": [\"x\"]}"), List.of("t", "s"), List.of());
        Content other = Content.of(profile("{\"b\":[\"\\u0078\"],\"a\":15e-1}"), List.of("s", "t"), List.of());

        // Then
        assertEquals(one.hash(), other.hash());
    }

    @Test
    void hashesOtherContentDifferently() {
        // When
        Content one = Content.of(profile("{\"a\": [1, 2]}"), List.of(), List.of());
        Content turned = Content.of(profile("{\"a\": [2, 1]}"), List.of(), List.of());
        Content tagged = Content.of(profile("{\"a\": [1, 2]}"), List.of("s"), List.of());

        // Then
        assertNotEquals(one.hash(), turned.hash());
        assertNotEquals(one.hash(), tagged.hash());
    }

    @Test
    void writesWarningsAsJson() {
        // When
        Content content = Content.of(profile("{}"), List.of(), List.of(new InputError("/profile/a", "say \"why\"")));

        // Then
        assertEquals("[{\"pointer\":\"/profile/a\",\"detail\":\"say \\\"why\\\"\"}]", content.warnings());
    }

    private static ObjectNode profile(String json) {
        return (ObjectNode) StrictJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
