package dev.assay.cli.client.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Two people's files have the same name. */
class ReplacedPersonTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ID = "01939f2e-0000-7000-8000-000000000001";
    private static final String PUT = "PUT /api/v1/candidates/external/file/cv.json";
    private static final String REFUSAL =
            "{\"type\":\"urn:assay:problem:another-person\",\"title\":\"Profile of another person\",\"detail\":\"This profile, of \\\"Orla Quennell\\\", is not.\"}";

    @TempDir
    Path folder;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @Test
    void saysWhoIsKeptAndWhoWasSent() throws IOException {
        gateway.answer(PUT + "?samePerson=true", 409, REFUSAL, "</api/v1/candidates/" + ID + ">; rel=\"related\"")
                .answer("GET /api/v1/candidates/" + ID, 200, "{\"profile\":{\"basics\":{\"name\":\"Wren Halloway\"}}}");

        ImportOutcome outcome = send(false);

        assertEquals(
                List.of(
                        "Profile of another person: This profile, of \"Orla Quennell\", is not.",
                        "cv.json was Wren Halloway so far; give this file another name, or say --replace if the one is to become the other"),
                outcome.complaints());
    }

    @Test
    void replacesThePersonWhereThatIsMeant() throws IOException {
        gateway.answer(PUT, 200, "{\"id\":\"" + ID + "\",\"version\":2,\"updatedAt\":\"" + NOW.plusSeconds(1) + "\"}");

        assertEquals(Kind.CHANGED, send(true).kind());
    }

    private ImportOutcome send(boolean replace) throws IOException {
        Path file = Files.writeString(folder.resolve("cv.json"), "{}");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Import(gateway.client(), Clock.fixed(NOW, ZoneOffset.UTC), replace)
                .send(ResumeFile.find(List.of(file)), new Console(nowhere, nowhere, 80).progress("Sending", 1))
                .get(0);
    }
}
