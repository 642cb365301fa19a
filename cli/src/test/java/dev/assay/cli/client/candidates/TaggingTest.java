package dev.assay.cli.client.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.FakeGateway;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaggingTest {

    private static final String REQUEST = "POST /api/v1/candidates/tags";

    @Test
    void sendsFiveHundredAtATimeAndAddsTheAnswersUp() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            // Given
            gateway.answer(REQUEST, 200, "{\"changed\":499,\"unchanged\":0,\"missing\":[\"7\"]}")
                    .answer(REQUEST, 200, "{\"changed\":0,\"unchanged\":1,\"missing\":[]}");
            List<String> ids =
                    IntStream.range(0, 501).mapToObj(Integer::toString).toList();

            // When
            ObjectNode outcome = new Tagging(gateway.client()).change(ids, List.of("a"), List.of("b"));

            // Then
            assertEquals("{\"changed\":499,\"unchanged\":1,\"missing\":[\"7\"]}", outcome.toString());
            assertEquals(2, gateway.requests().size());
            assertEquals(
                    REQUEST + " {\"ids\":[\"500\"],\"add\":[\"a\"],\"remove\":[\"b\"]}",
                    gateway.requests().get(1));
        }
    }
}
