package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {

    private static final String BEGINNING = "GET /api/v1/candidates/changes?limit=500";
    private static final String ADA = "01939f2e-0000-7000-8000-000000000001";
    private static final String ORLA = "01939f2e-0000-7000-8000-000000000002";

    @TempDir
    Path folder;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @Test
    void writesAndRemovesAndGoesOnWhereItEnded() throws IOException {
        // Given
        gateway.answer(BEGINNING, 200, page(upserted(ADA) + "," + upserted(ORLA), "/b", "/b"))
                .answer("GET /b", 200, page("", null, "/c"))
                .answer("GET /c", 200, page("{\"id\":\"" + ADA + "\",\"kind\":\"ERASED\"}", null, "/d"));
        sync();
        assertTrue(Files.readString(file(ADA)).contains("\"name\""), "the candidate itself");

        // When
        List<String> told = sync();

        // Then
        assertEquals(List.of(ADA), told);
        assertFalse(Files.exists(file(ADA)));
        assertTrue(Files.exists(file(ORLA)));
        assertEquals("/d\n", Files.readString(folder.resolve(".sync")));
    }

    @Test
    void startsOverAndDropsWhatIsNotToldOfAgain() throws IOException {
        // Given
        Files.writeString(folder.resolve(".sync"), "/old\n");
        Files.writeString(file(ADA), "{}");
        Files.writeString(folder.resolve("notes.json"), "mine");
        gateway.answer("GET /old", 410, "{}").answer(BEGINNING, 200, page(upserted(ORLA), null, "/b"));

        // When
        sync();

        // Then
        assertFalse(Files.exists(file(ADA)));
        assertTrue(Files.exists(file(ORLA)));
        assertTrue(Files.exists(folder.resolve("notes.json")), "not ours");
    }

    @Test
    void startsOverAgainWhereThatWasInterrupted() throws IOException {
        // Given
        Files.writeString(folder.resolve(".sync"), "/old\n");
        Files.writeString(file(ADA), "{}");
        gateway.answer("GET /old", 410, "{}")
                .answer(BEGINNING, 200, page(upserted(ORLA), "/b", "/b"))
                .answer("GET /b", 400, "{}")
                .answer("GET /b", 200, page("", null, "/c"));
        assertThrows(Failure.class, this::sync);

        // When
        sync();

        // Then
        assertFalse(Files.exists(file(ADA)));
        assertEquals("/c\n", Files.readString(folder.resolve(".sync")));
    }

    @Test
    void writesNothingOutsideTheFolder() {
        // Given
        gateway.answer(BEGINNING, 200, page(upserted("../evil"), null, "/b"));

        // Then
        assertThrows(Failure.class, this::sync);
        assertFalse(Files.exists(folder.resolve("../evil.json")));
    }

    private List<String> sync() {
        List<String> told = new ArrayList<>();
        new Sync(gateway.client(), folder)
                .run(change -> told.add(change.path("id").asText()));
        return told;
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }

    private static String upserted(String id) {
        return "{\"id\":\"" + id + "\",\"kind\":\"UPSERTED\",\"candidate\":{\"name\":\"x\"}}";
    }

    private static String page(String items, String next, String sync) {
        String more = next == null ? "" : "\"next\":\"" + next + "\",";
        return "{\"items\":[" + items + "]," + more + "\"sync\":\"" + sync + "\"}";
    }
}
