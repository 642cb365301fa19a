package dev.assay.cli.client.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.FakeGateway;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String REQUEST = "POST /api/v1/candidates/search";

    @Test
    void putsPagesTogetherUpToTheLimit() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            // Given
            gateway.answer(REQUEST, 200, "{\"items\":[{\"n\":1},{\"n\":2}],\"next\":\"x\",\"facets\":{}}")
                    .answer(REQUEST, 200, "{\"items\":[{\"n\":3},{\"n\":4}],\"next\":\"y\"}");
            ObjectNode request = JsonNodeFactory.instance.objectNode().put("text", "raft");

            // When
            ObjectNode found = new Search(gateway.client()).first(3, request);

            // Then
            assertEquals(List.of("1", "2", "3"), found.path("items").findValuesAsText("n"));
            assertTrue(found.has("facets"));
            assertFalse(found.has("next"));
            assertTrue(
                    gateway.requests().get(1).contains("\"cursor\":\"x\""),
                    gateway.requests().get(1));
        }
    }

    @Test
    void addsUpHowManyWereLookedAtAndGoesOnBehindShortPages() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            // Given
            gateway.answer(
                            REQUEST,
                            200,
                            "{\"items\":[],\"next\":\"x\",\"scores\":{\"examined\":2000,\"notAssessed\":3}}")
                    .answer(REQUEST, 200, "{\"items\":[{\"n\":1}],\"scores\":{\"examined\":12,\"notAssessed\":1}}");

            // When
            ObjectNode found = new Search(gateway.client()).first(3, JsonNodeFactory.instance.objectNode());

            // Then
            assertEquals(List.of("1"), found.path("items").findValuesAsText("n"));
            assertEquals(
                    "{\"examined\":2012,\"notAssessed\":4}",
                    found.path("scores").toString());
        }
    }
}
