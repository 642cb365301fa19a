package dev.assay.scoring.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressedJsonTest {

    @Test
    void opensToWhatItWasMadeOf() {
        byte[] json = "{\"work\":[]}".repeat(500).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        CompressedJson compressed = CompressedJson.of(json).orElseThrow();

        assertTrue(compressed.bytes().length < json.length / 10);
        assertArrayEquals(json, CompressedJson.stored(compressed.bytes()).open().orElseThrow());
    }

    @Test
    void isBoundedOpenAndCompressed() {
        byte[] open = new byte[CompressedJson.MOST_OPEN];
        byte[] noise = new byte[CompressedJson.MOST_COMPRESSED + 1];
        new Random(7).nextBytes(noise);

        assertTrue(CompressedJson.of(open).isPresent());
        assertEquals(Optional.empty(), CompressedJson.of(Arrays.copyOf(open, open.length + 1)));
        assertEquals(Optional.empty(), CompressedJson.of(noise));
    }

    @Test
    void noticesDamage() {
        byte[] bytes = CompressedJson.of("{\"work\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow()
                .bytes();

        bytes[bytes.length - 1] ^= 1;

        assertEquals(Optional.empty(), CompressedJson.stored(bytes).open());
        assertEquals(Optional.empty(), CompressedJson.stored(new byte[0]).open());
    }
}
