package dev.assay.cli.client.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import java.nio.charset.StandardCharsets;

/** Searches, page after page. */
public final class Search {

    private static final int LARGEST_PAGE = 100;

    private final ApiClient api;

    public Search(ApiClient api) {
        this.api = api;
    }

    /**
     * The newest matches: the answer of the API with the items of its pages in one list.
     *
     * @param request the criteria; the cursor and the page size are filled in here
     */
    public ObjectNode first(int limit, ObjectNode request) {
        request.put("limit", Math.min(limit, LARGEST_PAGE));
        ObjectNode whole = page(request);
        ArrayNode items = whole.withArray("items");
        JsonNode next = whole.path("next");
        while (items.size() < limit && next.isTextual()) {
            ObjectNode page = page(request.put("cursor", next.asText()).put("facets", false));
            page.path("items").forEach(items::add);
            addExamined(whole.path("scores"), page.path("scores"));
            next = page.path("next");
        }
        while (items.size() > limit) {
            items.remove(items.size() - 1);
        }
        whole.remove("next");
        return whole;
    }

    /** A search by scores reports for each page how many candidates it examined. */
    private static void addExamined(JsonNode whole, JsonNode page) {
        if (whole instanceof ObjectNode sum) {
            for (String number : new String[] {"examined", "notAssessed"}) {
                sum.put(number, sum.path(number).asInt() + page.path(number).asInt());
            }
        }
    }

    private ObjectNode page(ObjectNode request) {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        return (ObjectNode) api.post("/api/v1/candidates/search", body).orFail("search");
    }
}
