package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.output.Failure;
import java.util.ArrayList;
import java.util.List;

/** Merges of candidates that people judged to be one person. */
public final class Merges {

    private final ApiClient api;

    public Merges(ApiClient api) {
        this.api = api;
    }

    /** Merges the other candidate into this one. */
    public JsonNode merge(String candidate, String other, String reason, String mergedBy) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("candidate", other)
                .put("reason", reason)
                .put("mergedBy", mergedBy);
        return api.create(Candidates.PATH + "/" + candidate + "/merge", request).orFail("merge the candidates");
    }

    /** Separates the candidates again. */
    public JsonNode undo(String candidate, String other, String undoneBy) {
        String path = Candidates.PATH + "/" + candidate + "/merges/" + merge(candidate, other) + "/undo";
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("undoneBy", undoneBy);
        return api.create(path, request).orFail("undo the merge");
    }

    /** The id of the merge that is in effect. */
    private String merge(String candidate, String other) {
        List<String> merged = new ArrayList<>();
        String path = Candidates.PATH + "/" + candidate + "/merges?limit=500";
        while (path != null) {
            JsonNode page = api.get(path).orFail("read the merges of " + candidate);
            for (JsonNode merge : page.path("items")) {
                String id = merge.path("merged").asText();
                if (!merge.has("undoneAt") && id.equals(other)) {
                    return merge.path("id").asText();
                }
                if (!merge.has("undoneAt")) {
                    merged.add(id);
                }
            }
            path = page.path("next").asText(null);
        }
        throw new Failure(
                merged.isEmpty()
                        ? "nobody is merged into " + candidate + "."
                        : other + " is not merged into " + candidate + "; these are: " + String.join(", ", merged)
                                + ".");
    }
}
