package dev.assay.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.gateway.keys.ApiKey;
import dev.assay.gateway.keys.KeyTable;
import dev.assay.gateway.keys.KnownKey;
import dev.assay.rest.token.Scopes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final ApiKey ONE = key("assay_0000000000000000000000000000000130CMKO");
    private static final ApiKey TWO = key("assay_0000000000000000000000000000000214wzj8");
    private static final ApiKey STRANGER = key("assay_000000000000000000000000000000031QUX6S");

    /** Computed by another program. */
    private static final String ONE_SHA256 = "110bef065b8327e699bf54bb8dd60cb5f9e5dc52d8b0bf7989f38c0f40998afb";

    private static final String TWO_SHA256 = "445d138813cbaa29f9875c0e1d8f7f04bc53629bc01945b75c47391b037c8110";

    @Test
    void tellsWhoseKeyItIs() {
        KeyTable keys = ApiKeys.parse(file(entry("one", ONE_SHA256) + "," + entry("two", TWO_SHA256)));

        assertEquals(Optional.of("one"), keys.find(ONE, NOW).map(KnownKey::id));
        assertEquals(Optional.of("two"), keys.find(TWO, NOW).map(KnownKey::id));
        assertEquals(Optional.empty(), keys.find(STRANGER, NOW));
        assertEquals(2, keys.size());
    }

    @Test
    void letsNobodyInWhenThereAreNoKeys() {
        assertEquals(Optional.empty(), ApiKeys.parse(file("")).find(ONE, NOW));
    }

    @Test
    void allowsEverythingWhereTheFileDoesNotSay() {
        String some = entry("two", TWO_SHA256).replace("}", ",\"scopes\":[\"audit:read\"]}");

        KeyTable keys = ApiKeys.parse(file(entry("one", ONE_SHA256) + "," + some));

        assertEquals(Scopes.ALL, keys.find(ONE, NOW).orElseThrow().scopes());
        assertEquals(Set.of("audit:read"), keys.find(TWO, NOW).orElseThrow().scopes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":[null]}",
                "{\"keys\":[{\"id\":\"a\"}]}",
                "{\"keys\":[{\"sha256\":\"00\"}]}",
                "{\"keys\":[{\"id\":\"a\",\"sha256\":\"00\"}]}",
                "{\"keys\":[{\"id\":\"a\\nb\",\"sha256\":\"00\"}]}",
                "{\"keys\":[{\"id\":\"a\",\"sha256\":\"b431c41153ab4b672e0ce1e918bd25275a5cc77697a4a83c842f3eaf78d23bb2\",\"scopes\":[\"all\"]}]}",
                "{\"keys\":[{\"id\":\"a\",\"sha256\":\"b431c41153ab4b672e0ce1e918bd25275a5cc77697a4a83c842f3eaf78d23bb2\",\"scopes\":[null]}]}",
            })
    void refusesAFileThatIsNotOne(String json) {
        assertThrows(IllegalArgumentException.class, () -> ApiKeys.parse(json));
    }

    private static String file(String entries) {
        return "{\"keys\":[" + entries + "]}";
    }

    private static String entry(String id, String hash) {
        return "{\"id\":\"" + id + "\",\"sha256\":\"" + hash + "\",\"createdAt\":\"2026-11-22T00:00:00Z\"}";
    }

    private static ApiKey key(String text) {
        return ApiKey.parse(text).orElseThrow();
    }
}
