package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Adds tags to candidates and removes them, as many at a time as the API accepts. */
public final class Tagging {

    private static final int MOST_AT_ONCE = 500;

    private final ApiClient api;

    public Tagging(ApiClient api) {
        this.api = api;
    }

    /** The outcome: the answers of the API added up. */
    public ObjectNode change(List<String> ids, List<String> add, List<String> remove) {
        ObjectNode total = JsonNodeFactory.instance.objectNode();
        total.put("changed", 0).put("unchanged", 0).putArray("missing");
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            put(request, "ids", part);
            put(request, "add", add);
            put(request, "remove", remove);
            addUp(
                    total,
                    api.post("/api/v1/candidates/tags", request.toString().getBytes(StandardCharsets.UTF_8))
                            .orFail("change the tags"));
        }
        return total;
    }

    private static void put(ObjectNode request, String member, List<String> texts) {
        var array = request.putArray(member);
        texts.forEach(array::add);
    }

    private static void addUp(ObjectNode total, JsonNode answer) {
        for (String member : new String[] {"changed", "unchanged"}) {
            total.put(member, total.path(member).asInt() + answer.path(member).asInt());
        }
        answer.path("missing").forEach(total.withArray("missing")::add);
    }
}
