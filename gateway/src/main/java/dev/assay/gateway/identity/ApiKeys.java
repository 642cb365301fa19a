package dev.assay.gateway.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.gateway.keys.KeyTable;
import dev.assay.gateway.keys.KnownKey;
import dev.assay.rest.token.Scopes;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Reads the operator's file of API keys, which contains only their hashes. */
final class ApiKeys {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // The check needs neither createdAt nor whatever a later version adds.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record KeyFile(List<Entry> keys) {}

    /** @param scopes what the key may do; everything if absent */
    private record Entry(String id, String sha256, Set<String> scopes) {}

    private ApiKeys() {}

    /** @throws IllegalArgumentException with a sentence for the operator if this is not a key file */
    static KeyTable parse(String json) {
        try {
            KeyFile file = MAPPER.readValue(json, KeyFile.class);
            if (file == null || file.keys() == null) {
                throw new IllegalArgumentException("it has no member 'keys'");
            }
            return new KeyTable(file.keys().stream().map(ApiKeys::row).toList());
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("it is not the JSON of a key file", malformed);
        }
    }

    private static KeyTable.Row row(Entry entry) {
        if (entry == null || entry.id() == null || !entry.id().matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a key has no id of letters, digits, '.', '_' and '-'");
        }
        if (entry.sha256() == null || !entry.sha256().matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("the key '" + entry.id() + "' has no SHA-256 of 64 hexadecimal digits");
        }
        Set<String> scopes = entry.scopes() == null ? Scopes.ALL : entry.scopes();
        if (!scopes.stream().allMatch(scope -> scope != null && Scopes.ALL.contains(scope))) {
            throw new IllegalArgumentException("the key '" + entry.id() + "' has a scope that does not exist");
        }
        return new KeyTable.Row(new KnownKey(entry.id(), scopes), HexFormat.of().parseHex(entry.sha256()), Instant.MAX);
    }
}
