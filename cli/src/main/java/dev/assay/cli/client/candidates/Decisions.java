package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;

/** What humans decided about candidates. */
public final class Decisions {

    private final ApiClient api;

    public Decisions(ApiClient api) {
        this.api = api;
    }

    /** A decision to record. The job profile may be null for the default one. */
    public record Made(String decision, String reason, String decidedBy, String jobProfile) {}

    public JsonNode record(String candidateId, Made made) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("decision", made.decision())
                .put("reason", made.reason())
                .put("decidedBy", made.decidedBy());
        if (made.jobProfile() != null) {
            request.put("jobProfile", made.jobProfile());
        }
        return api.create(address(candidateId), request).orFail("record the decision");
    }

    /** The decisions about a candidate, latest first. */
    public JsonNode list(String candidateId) {
        return api.get(address(candidateId)).orFail("list the decisions");
    }

    private static String address(String candidateId) {
        return "/api/v1/candidates/" + candidateId + "/decisions";
    }
}
