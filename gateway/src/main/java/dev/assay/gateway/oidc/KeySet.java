package dev.assay.gateway.oidc;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads a JSON Web Key Set. */
final class KeySet {

    private KeySet() {}

    /**
     * The signature keys that have an id, by id. Of two with the same id, the first.
     *
     * @throws IllegalArgumentException if it is not a key set
     */
    static Map<String, PublicJsonWebKey> of(JsonObject document) {
        try {
            Map<String, PublicJsonWebKey> keys = new HashMap<>();
            for (JsonWebKey key : new JsonWebKeySet(document.encode()).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey fit && key.getKeyId() != null && !"enc".equals(key.getUse())) {
                    keys.putIfAbsent(key.getKeyId(), fit);
                }
            }
            return keys;
        } catch (JoseException malformed) {
            throw new IllegalArgumentException("it answered no JSON Web Key Set", malformed);
        }
    }
}
