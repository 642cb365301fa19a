package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** People side by side. */
public final class Comparisons {

    private final ApiClient api;

    public Comparisons(ApiClient api) {
        this.api = api;
    }

    /**
     * @param team ids of the people that additions are counted against; if empty, the others of the comparison
     * @param jobProfile null for the default one
     */
    public JsonNode compare(List<String> ids, List<String> team, String jobProfile) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ids.forEach(request.putArray("candidates")::add);
        if (!team.isEmpty()) {
            team.forEach(request.putArray("team")::add);
        }
        if (jobProfile != null) {
            request.put("jobProfile", jobProfile);
        }
        return api.post("/api/v1/comparisons", request.toString().getBytes(StandardCharsets.UTF_8))
                .orFail("compare the candidates");
    }
}
