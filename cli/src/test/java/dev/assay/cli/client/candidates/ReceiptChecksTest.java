package dev.assay.cli.client.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptChecksTest {

    private static final String REQUEST = "POST /api/v1/receipts/verify";
    private static final JsonNode RECEIPT =
            JsonNodeFactory.instance.objectNode().put("inputHash", "sha256:a");

    @Test
    void sendsTheReceiptWithTheCandidateAndAsksAgainWhereTheAnswerIsAway() throws IOException {
        try (FakeGateway gateway =
                new FakeGateway().answer(REQUEST, 503, "{}").answer(REQUEST, 200, "{\"outcome\":\"same\"}")) {

            JsonNode verification = new ReceiptChecks(gateway.client()).verify("7", RECEIPT);

            assertEquals("same", verification.path("outcome").asText());
            String sent = REQUEST + " {\"candidateId\":\"7\",\"receipt\":{\"inputHash\":\"sha256:a\"}}";
            assertEquals(List.of(sent, sent), gateway.requests());
        }
    }

    @Test
    void tellsWhyItIsRefused() throws IOException {
        try (FakeGateway gateway = new FakeGateway()
                .answer(REQUEST, 404, "{\"title\":\"There is nothing here\",\"detail\":\"No such candidate.\"}")) {

            Failure failure =
                    assertThrows(Failure.class, () -> new ReceiptChecks(gateway.client()).verify("7", RECEIPT));

            assertEquals(
                    "could not verify the receipt: There is nothing here: No such candidate.", failure.getMessage());
        }
    }
}
