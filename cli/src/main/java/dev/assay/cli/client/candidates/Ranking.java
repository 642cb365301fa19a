package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.Bounded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ranking by one job profile, page after page. */
public final class Ranking {

    public static final String DEFAULT_JOB_PROFILE = "platform-mts";

    private static final int LARGEST_PAGE = 500;

    private final ApiClient api;
    private final Candidates candidates;

    public Ranking(ApiClient api) {
        this.api = api;
        this.candidates = new Candidates(api);
    }

    /** The first places: the answer of the API with the items of all its pages in one list. */
    public ObjectNode first(int limit, String jobProfile) {
        String path = "/api/v1/rankings?jobProfile=" + URLEncoder.encode(jobProfile, StandardCharsets.UTF_8) + "&limit="
                + Math.min(limit, LARGEST_PAGE);
        ObjectNode whole = page(path);
        ArrayNode items = whole.withArray("items");
        JsonNode next = whole.path("next");
        while (items.size() < limit && next.isTextual()) {
            ObjectNode page = page(next.asText());
            page.path("items").forEach(items::add);
            next = page.path("next");
        }
        while (items.size() > limit) {
            items.remove(items.size() - 1);
        }
        whole.remove("next");
        return whole;
    }

    /** The names of the candidates in a ranking, in its order. */
    public List<String> names(ObjectNode ranking) {
        List<String> ids = ranking.path("items").findValuesAsText("candidateId");
        return Bounded.map(ids, candidates::name);
    }

    private ObjectNode page(String path) {
        return (ObjectNode) api.get(path).orFail("read the ranking");
    }
}
