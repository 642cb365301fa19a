package dev.assay.gateway.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final String BODY = "assay_0123456789abcdefghijABCDEFGHIJKL";

    @Test
    void writesTheChecksumInSixDigitsOfBase62() {
        // zlib.crc32 of BODY is 3231327866; in base 62 that is 3 32 42 19 61 24.
        assertEquals("3WgJzO", ApiKey.checksum(BODY));
    }

    @Test
    void takesAKeyWithItsChecksum() {
        ApiKey key = ApiKey.parse(BODY + ApiKey.checksum(BODY)).orElseThrow();

        assertEquals(64, HexFormat.of().formatHex(key.sha256()).length());
    }

    @Test
    void refusesAKeyWithOneCharacterChanged() {
        String key = BODY + ApiKey.checksum(BODY);
        for (int i = "assay_".length(); i < key.length(); i++) {
            String changed = key.substring(0, i) + (key.charAt(i) == 'x' ? 'y' : 'x') + key.substring(i + 1);
            assertTrue(ApiKey.parse(changed).isEmpty(), changed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assay_",
                BODY,
                "assay-0123456789abcdefghijABCDEFGHIJKL000000",
                "ASSAY_0123456789abcdefghijABCDEFGHIJKL000000"
            })
    void refusesOtherTexts(String text) {
        assertTrue(ApiKey.parse(text).isEmpty());
    }

    @Test
    void makesKeysThatItTakes() {
        ApiKey made = ApiKey.create(new java.security.SecureRandom());

        assertEquals(made.text(), ApiKey.parse(made.text()).orElseThrow().text());
        assertTrue(made.text().endsWith(made.hint()));
    }

    @Test
    void neverShowsItself() {
        ApiKey key = ApiKey.parse(BODY + ApiKey.checksum(BODY)).orElseThrow();

        assertFalse(key.toString().contains("0123"));
    }
}
