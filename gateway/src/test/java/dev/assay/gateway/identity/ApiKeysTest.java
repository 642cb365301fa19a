package dev.assay.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final ApiKey ONE = key("assay_00000000000000000000000000000001");
    private static final ApiKey TWO = key("assay_00000000000000000000000000000002");
    private static final ApiKey STRANGER = key("assay_00000000000000000000000000000003");

    @Test
    void tellsWhoseKeyItIs() {
        ApiKeys keys = ApiKeys.parse(file(entry("one", hash(ONE)) + "," + entry("two", hash(TWO))));

        assertEquals(Optional.of("one"), keys.idOf(ONE));
        assertEquals(Optional.of("two"), keys.idOf(TWO));
        assertEquals(Optional.empty(), keys.idOf(STRANGER));
        assertEquals(2, keys.size());
    }

    @Test
    void letsNobodyInWhenThereAreNoKeys() {
        assertEquals(Optional.empty(), ApiKeys.parse(file("")).idOf(ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":[{\"id\":\"a\"}]}",
                "{\"keys\":[{\"sha256\":\"00\"}]}",
                "{\"keys\":[{\"id\":\"a\",\"sha256\":\"00\"}]}",
                "{\"keys\":[{\"id\":\"a\\nb\",\"sha256\":\"00\"}]}",
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

    private static String hash(ApiKey key) {
        return HexFormat.of().formatHex(key.sha256());
    }

    private static ApiKey key(String body) {
        return ApiKey.parse(body + ApiKey.checksum(body)).orElseThrow();
    }
}
