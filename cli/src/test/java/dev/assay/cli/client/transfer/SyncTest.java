package dev.assay.cli.client.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        gateway.answer(BEGINNING, 200, page(upserted(ADA) + "," + upserted(ORLA), at("b"), at("b")))
                .answer(get("b"), 200, page("", null, at("c")))
                .answer(get("c"), 200, page("{\"id\":\"" + ADA + "\",\"kind\":\"ERASED\"}", null, at("d")));
        sync();
        assertTrue(Files.readString(file(ADA)).contains("\"name\""), "the candidate itself");

        // When
        List<String> told = sync();

        // Then
        assertEquals(List.of(ADA), told);
        assertFalse(Files.exists(file(ADA)));
        assertTrue(Files.exists(file(ORLA)));
        assertEquals(at("d") + "\n", Files.readString(folder.resolve(".sync")));
    }

    @Test
    void startsOverAndDropsWhatIsNotToldOfAgain() throws IOException {
        // Given
        Files.writeString(folder.resolve(".sync"), at("old") + "\n");
        Files.writeString(file(ADA), "{}");
        Files.writeString(folder.resolve("notes.json"), "mine");
        gateway.answer(get("old"), 410, "{}").answer(BEGINNING, 200, page(upserted(ORLA), null, at("b")));

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
        Files.writeString(folder.resolve(".sync"), at("old") + "\n");
        Files.writeString(file(ADA), "{}");
        gateway.answer(get("old"), 410, "{}")
                .answer(BEGINNING, 200, page(upserted(ORLA), at("b"), at("b")))
                .answer(get("b"), 400, "{}")
                .answer(get("b"), 200, page("", null, at("c")));
        assertThrows(Failure.class, this::sync);

        // When
        sync();

        // Then
        assertFalse(Files.exists(file(ADA)));
        assertEquals(at("c") + "\n", Files.readString(folder.resolve(".sync")));
    }

    @Test
    void writesNothingOutsideTheFolder() {
        // Given
        gateway.answer(BEGINNING, 200, page(upserted("../evil"), null, at("b")));

        // Then
        assertThrows(Failure.class, this::sync);
        assertFalse(Files.exists(folder.resolve("../evil.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0",
                "Zo\u00eb",
                "/api/v1/cand",
                "/api/v1/candidates",
                "/api/v1/candidates/changes?limit=500",
                "/api/v1/candidates/changes?cursor=%z",
                "/api/v1/candidates/changes?limit=500&cursor=cut"
            })
    void startsOverWhereTheNoteIsOfNoUse(String note) throws IOException {
        // Given
        Files.writeString(folder.resolve(".sync"), note, StandardCharsets.ISO_8859_1);
        Files.writeString(file(ADA), "{}");
        gateway.answer(get("cut"), 400, "{\"type\":\"urn:assay:problem:bad-cursor\"}")
                .answer("GET /api/v1/candidates", 200, "{\"items\":[{\"id\":\"" + ORLA + "\"}]}")
                .answer(BEGINNING, 200, page(upserted(ORLA), null, at("b")));

        // When
        sync();

        // Then
        assertFalse(Files.exists(file(ADA)));
        assertTrue(Files.exists(file(ORLA)));
        assertEquals(at("b") + "\n", Files.readString(folder.resolve(".sync")));
    }

    @Test
    void sendsTheKeyNowhereElse() throws IOException {
        try (FakeGateway other = new FakeGateway()) {
            // Given
            String elsewhere = other.address() + at("b");
            gateway.answer(BEGINNING, 200, page(upserted(ORLA), elsewhere, elsewhere));
            Files.writeString(folder.resolve(".sync"), elsewhere);

            // When
            Failure failure = assertThrows(Failure.class, this::sync);

            // Then
            assertEquals(List.of(BEGINNING), gateway.requests());
            assertEquals(List.of(), other.requests());
            assertTrue(failure.getMessage().startsWith("\"" + elsewhere + "\" is no address in the API of "));
        }
    }

    private static String at(String cursor) {
        return "/api/v1/candidates/changes?limit=500&cursor=" + cursor;
    }

    private static String get(String cursor) {
        return "GET " + at(cursor);
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
