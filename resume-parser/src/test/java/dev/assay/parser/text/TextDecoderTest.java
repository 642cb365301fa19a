package dev.assay.parser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.document.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static List<Block> read(String text) {
        return new TextDecoder(line -> false)
                .decode(text.getBytes(StandardCharsets.UTF_8))
                .flows()
                .get(0)
                .blocks();
    }

    @Test
    void joinsWrappedListItemsBesideALongLine() {
        List<Block> blocks = read("""
                %s

                - Cut recovery from 40 min
                  to 90 s
                - Ran the build farm
                """.formatted("A long line that no program has wrapped. ".repeat(4)));

        assertEquals(3, blocks.size());
        assertEquals("Cut recovery from 40 min to 90 s", blocks.get(1).text());
    }

    @Test
    void joinsNoFullLinesBesideALongLine() {
        List<Block> blocks = read("""
                %s
                Wrote the log format that all of the machines of the cluster use today
                Ran the build farm
                """.formatted("A long line that no program has wrapped. ".repeat(4)));

        assertEquals(3, blocks.size());
    }
}
