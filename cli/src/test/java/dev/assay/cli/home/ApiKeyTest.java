package dev.assay.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    @Test
    void endsInTheChecksumOfWhatIsBefore() {
        String key = ApiKey.create(new SecureRandom());
        assertTrue(key.matches("assay_[0-9A-Za-z]{38}"), key);
        assertEquals(ApiKey.checksum(key.substring(0, 38)), key.substring(38));
    }

    @Test
    void writesTheChecksumInBase62() {
        assertEquals("3toLU6", ApiKey.checksum("assay_00000000000000000000000000000000"));
    }

    @Test
    void isDifferentEveryTime() {
        assertNotEquals(ApiKey.create(new SecureRandom()), ApiKey.create(new SecureRandom()));
    }

    @Test
    void isKeptAsTheHashThatEverybodyComputes() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ApiKey.sha256("abc"));
    }
}
