package dev.assay.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.output.Failure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The API keys of tools. */
public final class ApiKeys {

    private static final String PATH = "/api/v1/api-keys";

    private final ApiClient api;

    public ApiKeys(ApiClient api) {
        this.api = api;
    }

    /** @param expiresAt null if the key does not expire */
    public JsonNode create(String name, List<String> scopes, Instant expiresAt) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("name", name);
        scopes.forEach(request.putArray("scopes")::add);
        if (expiresAt != null) {
            request.put("expiresAt", expiresAt.toString());
        }
        return shown(api.create(PATH, request).orFail("make the key"));
    }

    /** @param overlap for how long the previous key works too; null for the default */
    public JsonNode rotate(String id, Duration overlap) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        if (overlap != null) {
            request.put("overlapSeconds", overlap.toSeconds());
        }
        return shown(api.create(address(id) + "/rotate", request).orFail("rotate the key"));
    }

    public void revoke(String id) {
        api.delete(address(id)).orFail("revoke the key");
    }

    /** Passes on each key, newest first. */
    public void list(Consumer<JsonNode> told) {
        api.pages(PATH + "?limit=500", "list the keys", told);
    }

    /** If the first answer is lost, the repeated one comes without the key, which is shown only once. */
    private static JsonNode shown(JsonNode key) {
        if (!key.has("key")) {
            String id = key.path("id").asText();
            throw new Failure("the answer with the key was lost: `assay key rotate " + id + "` gives a new one.");
        }
        return key;
    }

    private static String address(String id) {
        return PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
