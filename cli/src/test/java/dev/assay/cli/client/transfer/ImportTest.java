package dev.assay.cli.client.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.client.transfer.ImportOutcome.Kind;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String DOCUMENTS = "POST /api/v1/documents";

    @TempDir
    Path folder;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @Test
    void tellsNewChangedAndUnchangedApart() throws IOException {
        for (String name : new String[] {"a", "b", "c"}) {
            Files.writeString(folder.resolve(name + ".json"), "{}");
        }
        gateway.answer(put("a.json"), 201, candidate(1, NOW.plusSeconds(1)))
                .answer(put("b.json"), 200, candidate(4, NOW.plusMillis(1)))
                .answer(put("c.json"), 200, candidate(2, NOW.minusSeconds(9)));
        List<ImportOutcome> outcomes = send(folder);
        assertEquals(
                List.of(Kind.NEW, Kind.CHANGED, Kind.UNCHANGED),
                outcomes.stream().map(ImportOutcome::kind).toList());
        assertEquals(4, outcomes.get(1).version());
    }

    @Test
    void sendsTheTextOfTheFileAsItIs() throws IOException {
        Files.writeString(folder.resolve("a.json"), "\uFEFF{\"n\": 1.50, \"name\": \"Zoë\"}");
        gateway.answer(put("a.json"), 201, candidate(1, NOW));
        send(folder);
        assertEquals(List.of(put("a.json") + " {\"profile\":{\"n\": 1.50, \"name\": \"Zoë\"}}"), gateway.requests());
    }

    @Test
    void namesACandidateByThePathBelowTheFolder() throws IOException {
        Path below = Files.createDirectories(folder.resolve("2027 round"));
        Files.writeString(below.resolve("Zoë;ü%.json"), "{}");
        Files.writeString(below.resolve("not a résumé.txt"), "{}");
        send(folder);
        assertEquals(
                List.of(put("2027%20round%3AZo%C3%AB%3B%C3%BC%25.json") + " {\"profile\":{}}"), gateway.requests());
    }

    @Test
    void saysWhereInTheFileItIsWrong() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"work\":1}");
        gateway.answer(
                put("a.json"),
                400,
                "{\"title\":\"Invalid\",\"errors\":[{\"pointer\":\"/profile/work\",\"detail\":\"must be a list\"}]}");
        ImportOutcome outcome = send(folder).get(0);
        assertEquals(Kind.FAILED, outcome.kind());
        assertEquals(List.of("/work: must be a list"), outcome.complaints());
    }

    @Test
    void keepsOneBadFileFromStoppingTheOthers() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"work\":");
        Files.writeString(folder.resolve("b.json"), "{} {}");
        Files.write(folder.resolve("c.json"), new byte[] {'{', (byte) 0xff, '}'});
        Files.writeString(folder.resolve("d.json"), "");
        Files.writeString(folder.resolve("e.json"), "{}");
        gateway.answer(put("e.json"), 201, candidate(1, NOW));
        List<ImportOutcome> outcomes = send(folder);
        assertEquals(4, outcomes.stream().filter(ImportOutcome::isFailed).count());
        assertEquals(Kind.NEW, outcomes.get(4).kind());
        assertEquals(1, gateway.requests().size());
        assertTrue(outcomes.get(0).complaints().get(0).startsWith("not valid JSON (line 1, column 9)"));
        assertEquals(List.of("not UTF-8 text"), outcomes.get(2).complaints());
    }

    @Test
    void refusesASecondFileOfTheSameName() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(one.resolve("cv.json"), "{}");
        Files.writeString(two.resolve("cv.json"), "{}");
        gateway.answer(put("cv.json"), 201, candidate(1, NOW));
        List<ImportOutcome> outcomes = send(one, two);
        assertEquals(
                List.of(Kind.NEW, Kind.FAILED),
                outcomes.stream().map(ImportOutcome::kind).toList());
    }

    @Test
    void sendsAgainWhenTheSystemIsBusy() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        gateway.answer(put("a.json"), 503, "{\"title\":\"Busy\"}")
                .answer(put("a.json"), 503, "{\"title\":\"Busy\"}")
                .answer(put("a.json"), 201, candidate(1, NOW));
        assertEquals(Kind.NEW, send(folder).get(0).kind());
        assertEquals(3, gateway.requests().size());
    }

    @Test
    void givesUpAfterSomeTries() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        gateway.answer(put("a.json"), 503, "{\"title\":\"Busy\",\"detail\":\"later\",\"requestId\":\"r-7\"}");
        ImportOutcome outcome = send(folder).get(0);
        assertEquals(List.of("Busy: later", "request r-7"), outcome.complaints());
        assertEquals(5, gateway.requests().size());
    }

    private List<ImportOutcome> send(Path... paths) {
        return send(ResumeFile.find(List.of(paths)));
    }

    private List<ImportOutcome> send(List<ResumeFile> files) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Import(gateway.client(), Clock.fixed(NOW, ZoneOffset.UTC), false)
                .send(files, new Console(nowhere, nowhere, 80).progress("Sending", files.size()));
    }

    private static String put(String name) {
        return "PUT /api/v1/candidates/external/file/" + name + "?samePerson=true";
    }

    private static String candidate(int version, Instant updatedAt) {
        return "{\"id\":\"c-" + version + "\",\"version\":" + version + ",\"updatedAt\":\"" + updatedAt + "\"}";
    }

    @Test
    void sendsADocumentAsTheCandidateOfItsName() throws IOException {
        // Given
        Files.write(folder.resolve("Zoë \"CV\".pdf"), new byte[] {'%', 'P', 'D', 'F', 13, 10});
        Files.writeString(folder.resolve("README.md"), "About this folder.");
        gateway.answer(DOCUMENTS, 201, "{\"candidate\":" + candidate(1, NOW.plusSeconds(1)) + "}")
                .answer(DOCUMENTS, 200, "{\"candidate\":" + candidate(1, NOW.minusSeconds(9)) + "}");

        // When
        List<ImportOutcome> outcomes = sendAll(folder);
        List<ImportOutcome> again = sendAll(folder);

        // Then
        assertEquals(
                List.of(Kind.NEW), outcomes.stream().map(ImportOutcome::kind).toList());
        assertEquals(
                List.of(Kind.UNCHANGED), again.stream().map(ImportOutcome::kind).toList());
        String request = gateway.requests().get(0);
        assertTrue(request.contains("name=\"source\"\r\n\r\nfile\r\n"), request);
        assertTrue(request.contains("name=\"externalId\"\r\n\r\nZoë \"CV\".pdf\r\n"), request);
        assertTrue(request.contains("name=\"samePerson\"\r\n\r\ntrue\r\n"), request);
        assertTrue(request.contains("name=\"file\"; filename=\"Zoë %22CV%22.pdf\""), request);
        assertTrue(request.contains("\r\n\r\n%PDF\r\n\r\n--"), request);
    }

    @Test
    void saysWhyADocumentWasNotRead() throws IOException {
        Files.write(folder.resolve("scan.pdf"), new byte[] {'%'});
        gateway.answer(DOCUMENTS, 422, "{\"title\":\"The document has no text\",\"detail\":\"It holds images only.\"}");
        assertEquals(
                List.of("The document has no text: It holds images only."),
                sendAll(folder).get(0).complaints());
    }

    @Test
    void sendsNoFurtherDocumentWhereNoneIsRead() throws IOException {
        // Given
        for (int i = 0; i < 40; i++) {
            Files.write(folder.resolve("cv" + i + ".pdf"), new byte[] {'%'});
        }
        Files.writeString(folder.resolve("a.json"), "{}");
        gateway.answer(put("a.json"), 201, candidate(1, NOW))
                .answer(
                        DOCUMENTS,
                        503,
                        "{\"type\":\"urn:assay:problem:documents-not-read-here\",\"title\":\"Documents are not read\",\"detail\":\"Install it.\"}");

        // When
        List<ImportOutcome> outcomes = sendAll(folder);

        // Then
        assertEquals(
                1,
                outcomes.stream().filter(told -> !told.complaints().isEmpty()).count());
        assertEquals(39, outcomes.stream().filter(ImportOutcome::isNotSent).count());
        assertEquals(Kind.NEW, outcomes.get(0).kind());
        // Those that were on their way already, each once, and the profile.
        assertTrue(gateway.requests().size() <= 9, () -> gateway.requests().size() + " requests");
    }

    private List<ImportOutcome> sendAll(Path path) {
        return send(ResumeFile.findWithDocuments(List.of(path)));
    }
}
