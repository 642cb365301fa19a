package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import java.nio.charset.StandardCharsets;

/** Asks the running system to replay receipts. */
public final class ReceiptChecks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiClient api;

    public ReceiptChecks(ApiClient api) {
        this.api = api;
    }

    /** The outcome of replaying a receipt of that candidate. */
    public JsonNode verify(String candidateId, JsonNode receipt) {
        String body = JSON.createObjectNode()
                .put("candidateId", candidateId)
                .<ObjectNode>set("receipt", receipt)
                .toString();
        return api.post("/api/v1/receipts/verify", body.getBytes(StandardCharsets.UTF_8))
                .orFail("verify the receipt");
    }
}
