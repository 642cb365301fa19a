package dev.assay.rest.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwx.JsonWebStructure;

/**
 * The public keys of the services that sign internal tokens, each for one issuer only: whoever steals the key of one service cannot sign as
 * another, least of all as the gateway.
 */
final class SigningKeys {

    private static final String KEY_ID = "kid";
    private static final String ISSUER = "iss";

    private final List<JsonWebKey> keys;
    private final Map<String, String> issuers = new HashMap<>();

    /** @throws IllegalArgumentException if a key lacks its id or its issuer, or two keys have the same id */
    SigningKeys(JsonWebKeySet published) {
        keys = published.getJsonWebKeys();
        for (JsonWebKey key : keys) {
            String issuer = key.getOtherParameterValue(ISSUER, String.class);
            if (key.getKeyId() == null || issuer == null) {
                throw new IllegalArgumentException(
                        "Each key needs '" + KEY_ID + "' and '" + ISSUER + "', the issuer that it signs as.");
            }
            if (issuers.put(key.getKeyId(), issuer) != null) {
                throw new IllegalArgumentException("Two keys have the same '" + KEY_ID + "'.");
            }
        }
    }

    List<JsonWebKey> all() {
        return keys;
    }

    /** Whether the token was signed with a key of this issuer. */
    boolean belong(JsonWebStructure signed, String issuer) {
        return issuer.equals(issuers.get(signed.getKeyIdHeaderValue()));
    }
}
