package dev.assay.profile.imports.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.imports.job.ImportsConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    @Test
    void cutsAtTheNumberOfLinesWhereverThePiecesEnd() {
        for (int piece = 1; piece <= 12; piece++) {
            assertEquals(
                    List.of("1:a\nb\n", "3:\nd\n", "5:e"),
                    chunks(bounds(100, 2, 1_000), false, "a\nb\n\nd\ne", piece),
                    "pieces of " + piece);
        }
    }

    @Test
    void cutsWhereAChunkHasEnoughBytes() {
        assertEquals(List.of("1:aaaa\n", "2:bbbb\n"), chunks(bounds(100, 50, 5), false, "aaaa\nbbbb\n", 3));
    }

    @Test
    void takesTheLineOutThatIsTooLong() {
        String longest = "x".repeat(LineSplitter.LONGEST_LINE);
        assertEquals(
                List.of("1:a\n", "2:too long", "3:b\n"),
                chunks(bounds(100, 50, 5_000), false, "a\n" + longest + "\nb\n", 70_000));
        assertEquals(List.of("1:too long"), chunks(bounds(100, 50, 5_000), false, longest + "x", 70_000));
    }

    @Test
    void countsLinesBeyondTheBoundAndKeepsNoneOfThem() {
        // Given
        LineSplitter splitter = new LineSplitter(bounds(3, 2, 1_000), false);

        // When
        List<Chunk> chunks = new ArrayList<>(splitter.add("a\nb\nc\nd\ne".getBytes(StandardCharsets.UTF_8)));
        chunks.addAll(splitter.end());

        // Then
        assertEquals(5, splitter.lines());
        assertEquals(
                List.of("1:a\nb\n", "3:c\n"),
                chunks.stream().map(LineSplitterTest::text).toList());
    }

    @Test
    void leavesTheByteOrderMarkOut() {
        assertEquals(List.of("1:a\nb"), chunks(bounds(100, 50, 1_000), false, "\uFEFFa\nb", 2));
    }

    @Test
    void keepsALineFeedBetweenQuotesInItsRecord() {
        assertEquals(List.of("1:a,\"b\nc\"\n", "2:d\n"), chunks(bounds(100, 1, 1_000), true, "a,\"b\nc\"\nd\n", 2));
    }

    private static List<String> chunks(ImportsConfig bounds, boolean quotes, String body, int piece) {
        LineSplitter splitter = new LineSplitter(bounds, quotes);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += piece) {
            byte[] next = java.util.Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + piece));
            splitter.add(next).forEach(chunk -> chunks.add(text(chunk)));
        }
        splitter.end().forEach(chunk -> chunks.add(text(chunk)));
        return chunks;
    }

    private static String text(Chunk chunk) {
        return chunk.firstLine() + ":"
                + (chunk.isTooLong() ? "too long" : new String(chunk.body(), StandardCharsets.UTF_8));
    }

    private static ImportsConfig bounds(long lines, int chunkLines, int chunkBytes) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ImportsConfig.class)
                .withDefaultValues(Map.of(
                        "assay.imports.max-lines", Long.toString(lines),
                        "assay.imports.chunk-lines", Integer.toString(chunkLines),
                        "assay.imports.chunk-bytes", Integer.toString(chunkBytes)))
                .build()
                .getConfigMapping(ImportsConfig.class);
    }
}
