package dev.assay.cli.client.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.output.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergesTest {

    private static final String PATH = "/api/v1/candidates/c1";

    @Test
    void sendsWhoMergedWhomAndWhy() {
        try (FakeGateway gateway = new FakeGateway().answer("POST " + PATH + "/merge", 201, "{\"id\": \"m1\"}")) {
            // When
            String id = new Merges(gateway.client())
                    .merge("c1", "c2", "Same.", "R. Example")
                    .path("id")
                    .asText();

            // Then
            assertEquals("m1", id);
            assertEquals(
                    List.of("POST " + PATH
                            + "/merge {\"candidate\":\"c2\",\"reason\":\"Same.\",\"mergedBy\":\"R. Example\"}"),
                    gateway.requests());
            assertEquals(1, gateway.keys().size());
        }
    }

    @Test
    void findsTheMergeThatHoldsOnAnyPage() {
        try (FakeGateway gateway = new FakeGateway()
                .answer(
                        "GET " + PATH + "/merges?limit=500",
                        200,
                        "{\"items\": [{\"id\": \"m3\", \"merged\": \"c2\", \"undoneAt\": \"x\"}], \"next\": \"" + PATH
                                + "/merges?cursor=2\"}")
                .answer(
                        "GET " + PATH + "/merges?cursor=2",
                        200,
                        "{\"items\": [{\"id\": \"m2\", \"merged\": \"c3\"}, {\"id\": \"m1\", \"merged\": \"c2\"}]}")
                .answer("POST " + PATH + "/merges/m1/undo", 200, "{\"id\": \"m1\"}")) {
            Merges merges = new Merges(gateway.client());

            // When
            merges.undo("c1", "c2", "T. Example");

            // Then
            assertEquals(
                    "POST " + PATH + "/merges/m1/undo {\"undoneBy\":\"T. Example\"}",
                    gateway.requests().get(2));
            Failure unknown = assertThrows(Failure.class, () -> merges.undo("c1", "c9", "T. Example"));
            assertTrue(unknown.getMessage().endsWith("these are: c3, c2."), unknown.getMessage());
        }
    }
}
