package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.cli.client.ImportOutcome.Kind;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineImportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ADA =
            "{\"source\":\"ats\",\"externalId\":\"app 4711;ü\",\"tags\":[\"pool\",\"platform-2027\"],\"profile\":{\"n\": 1.50, \"name\": \"Zoë\"}}";
    private static final String PUT_ADA = "PUT /api/v1/candidates/external/ats/app%204711%3B%C3%BC";
    private static final String NAMELESS = "{\"tags\":[],\"profile\":{\"basics\":{}}}";
    private static final String POST = "POST /api/v1/candidates";

    @TempDir
    Path folder;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @Test
    void sendsEachLineAsItIsToWhereItsExternalIdSays() throws IOException {
        gateway.answer(PUT_ADA, 201, candidate(NOW)).answer(POST, 201, candidate(NOW));

        List<LineImport.Outcome> outcomes = send("\uFEFF" + ADA + "\r\n\n" + NAMELESS);

        assertEquals(Set.of(PUT_ADA + " " + ADA, POST + " " + NAMELESS), Set.copyOf(gateway.requests()));
        assertEquals(List.of(Kind.NEW, Kind.NEW), kinds(outcomes));
    }

    @Test
    void tellsNewChangedAndUnchangedApart() throws IOException {
        gateway.answer(PUT_ADA, 201, candidate(NOW))
                .answer(PUT_ADA, 200, candidate(NOW.plusMillis(1)))
                .answer(PUT_ADA, 200, candidate(NOW.minusSeconds(9)));

        List<LineImport.Outcome> outcomes = send(ADA + "\n" + ADA + "\n" + ADA + "\n");

        assertEquals(List.of(Kind.NEW, Kind.CHANGED, Kind.UNCHANGED), kinds(outcomes));
    }

    @Test
    void saysOfEachBadLineWhichItIsAndWhatIsWrong() throws IOException {
        gateway.answer(
                        POST,
                        400,
                        "{\"title\":\"Invalid\",\"errors\":[{\"pointer\":\"/profile/work\",\"detail\":\"must be a list\"}]}")
                .answer(PUT_ADA, 201, candidate(NOW));

        List<LineImport.Outcome> outcomes = send("{\"work\":\n[1]\n\n" + NAMELESS + "\n" + ADA);

        assertEquals(
                List.of(1L, 2L, 4L, 5L),
                outcomes.stream().map(LineImport.Outcome::line).toList());
        assertEquals(List.of(Kind.FAILED, Kind.FAILED, Kind.FAILED, Kind.NEW), kinds(outcomes));
        assertEquals(
                List.of("a JSON object is expected in each line"),
                outcomes.get(1).complaints());
        assertEquals(List.of("/profile/work: must be a list"), outcomes.get(2).complaints());
        assertEquals(2, gateway.requests().size());
    }

    @Test
    void sendsAnIdWithASlashWhereNoAddressIsNeeded() throws IOException {
        gateway.answer(POST, 201, candidate(NOW));
        String line = "{\"source\":\"ats\",\"externalId\":\"a/b\",\"profile\":{}}";

        send(line);

        assertEquals(List.of(POST + " " + line), gateway.requests());
    }

    @Test
    void keepsTheOrderOfLinesAboutOneCandidateAmongManyOthers() throws IOException {
        gateway.answer(POST, 201, candidate(NOW)).answer(PUT_ADA, 200, candidate(NOW));
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 200)
                .forEach(number -> lines.add(number % 10 == 3 ? ADA.replace("1.50", "" + number) : NAMELESS));

        List<LineImport.Outcome> outcomes = send(String.join("\n", lines));

        assertEquals(
                lines.stream().filter(line -> line.contains("ats")).toList(),
                gateway.requests().stream()
                        .filter(request -> request.startsWith(PUT_ADA))
                        .map(request -> request.substring(PUT_ADA.length() + 1))
                        .toList());
        assertEquals(200, outcomes.size());
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThrows(Failure.class, () -> LineImport.count(folder.resolve("none.ndjson")));
    }

    private List<LineImport.Outcome> send(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("pool.ndjson"), text);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        List<LineImport.Outcome> outcomes = new ArrayList<>();
        new LineImport(gateway.client(), Clock.fixed(NOW, ZoneOffset.UTC))
                .send(
                        file,
                        new Console(nowhere, nowhere, 80).progress("Sending", LineImport.count(file)),
                        outcomes::add);
        return outcomes;
    }

    private static List<Kind> kinds(List<LineImport.Outcome> outcomes) {
        return outcomes.stream().map(LineImport.Outcome::kind).toList();
    }

    private static String candidate(Instant updatedAt) {
        return "{\"id\":\"c-1\",\"version\":1,\"updatedAt\":\"" + updatedAt + "\"}";
    }
}
