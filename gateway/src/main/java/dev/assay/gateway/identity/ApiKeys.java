package dev.assay.gateway.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys that open the door, as hashes. Immutable. */
final class ApiKeys {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // createdAt and whatever a later version adds are no business of the check.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record KeyFile(List<Entry> keys) {}

    private record Entry(String id, String sha256) {}

    private record Hashed(String id, byte[] sha256) {}

    private final List<Hashed> keys;

    private ApiKeys(List<Hashed> keys) {
        this.keys = keys;
    }

    /** @throws IllegalArgumentException with a sentence for the operator when this is not a file of keys */
    static ApiKeys parse(String json) {
        try {
            KeyFile file = MAPPER.readValue(json, KeyFile.class);
            if (file == null || file.keys() == null) {
                throw new IllegalArgumentException("it has no member 'keys'");
            }
            return new ApiKeys(file.keys().stream().map(ApiKeys::hashed).toList());
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("it is not the JSON of a key file", malformed);
        }
    }

    private static Hashed hashed(Entry entry) {
        if (entry.id() == null || !entry.id().matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a key has no id of letters, digits, '.', '_' and '-'");
        }
        if (entry.sha256() == null || !entry.sha256().matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("the key '" + entry.id() + "' has no SHA-256 of 64 hexadecimal digits");
        }
        return new Hashed(entry.id(), HexFormat.of().parseHex(entry.sha256()));
    }

    int size() {
        return keys.size();
    }

    /** The id of a key. Takes the same time whether and where it is found. */
    Optional<String> idOf(ApiKey shown) {
        byte[] hash = shown.sha256();
        String id = null;
        for (Hashed key : keys) {
            if (MessageDigest.isEqual(key.sha256(), hash)) {
                id = key.id();
            }
        }
        return Optional.ofNullable(id);
    }
}
