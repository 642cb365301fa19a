package dev.assay.rest.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.rest.json.CanonicalJson;

/**
 * An idempotency key and its request, as digests, so that neither the text of the key nor the contents of the body are stored.
 *
 * @param hash digest of caller and key
 * @param request digest of method, path and body
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

    /** The number of the lock by which requests with the same key exclude each other. */
    public long lock() {
        return Long.parseUnsignedLong(hash.substring(0, LOCK_DIGITS), HEX);
    }
}
