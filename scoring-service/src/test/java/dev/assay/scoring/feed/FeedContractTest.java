package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples that profile-service commits of its changes are read here as they are meant. */
class FeedContractTest {

    private static final Path CONTRACTS = Path.of("..", "contracts");

    @ParameterizedTest
    @EnumSource
    void readsTheExampleOfEachKind(ChangeKind kind) throws IOException {
        CandidateChange change = example(kind);

        assertEquals(kind, change.kind());
        assertTrue(change.stamp().version() > 0);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheExampleOfEachKindOfTheLastRelease(ChangeKind kind) throws IOException {
        CandidateChange change = example("released/events", kind);

        assertEquals(kind, change.kind());
        assertTrue(change.stamp().version() > 0);
    }

    @Test
    void findsTheProfileInAnUpsertOnly() throws IOException {
        assertTrue(example(ChangeKind.UPSERTED).profile().path("basics").isObject());
        assertFalse(example(ChangeKind.ERASED).profile().isObject());
        assertFalse(example(ChangeKind.MERGED).profile().isObject());
    }

    @Test
    void findsTheOtherInAMergeOnly() throws IOException {
        assertTrue(example(ChangeKind.MERGED).mergedInto().isPresent());
        assertTrue(example(ChangeKind.UPSERTED).mergedInto().isEmpty());
    }

    @Test
    void findsTheTraceOfTheCallWhereItWasTraced() throws IOException {
        assertEquals(
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                example(ChangeKind.UPSERTED).traceParent().orElseThrow());
        assertTrue(example(ChangeKind.ERASED).traceParent().isEmpty());
    }

    private static CandidateChange example(ChangeKind kind) throws IOException {
        return example("events", kind);
    }

    private static CandidateChange example(String folder, ChangeKind kind) throws IOException {
        String name = switch (kind) {
            case UPSERTED -> "candidate-upserted.json";
            case ERASED -> "candidate-erased.json";
            case MERGED -> "candidate-merged.json";
        };
        String page = "{\"incarnation\":1795339800,\"items\":["
                + Files.readString(CONTRACTS.resolve(folder).resolve(name))
                + "],\"next\":\"1795339800.8125.80\",\"pending\":0,\"oldestPendingAt\":null}";
        return ChangePageReader.read(page.getBytes(StandardCharsets.UTF_8))
                .items()
                .get(0);
    }
}
