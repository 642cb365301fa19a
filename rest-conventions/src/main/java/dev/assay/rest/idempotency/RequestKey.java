package dev.assay.rest.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.rest.json.CanonicalJson;

/**
 * A key and what came with it, as digests: neither a caller's choice of keys nor a body's words are to be kept.
 *
 * @param hash of caller and key
 * @param request of method, path and body
 */
public record RequestKey(String hash, String request) {

    private static final int HEX = 16;
    private static final int LOCK_DIGITS = 16;

    static RequestKey of(String caller, String key, String operation, JsonNode body) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return new RequestKey(
                CanonicalJson.sha256(nodes.arrayNode().add(caller).add(key)),
                CanonicalJson.sha256(nodes.arrayNode().add(operation).add(body)));
    }

    /** The number by which two requests with the key keep out of each other's way. */
    public long lock() {
        return Long.parseUnsignedLong(hash.substring(0, LOCK_DIGITS), HEX);
    }
}
