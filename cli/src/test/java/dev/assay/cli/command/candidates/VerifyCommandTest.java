package dev.assay.cli.command.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.Commands;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import dev.assay.engine.replay.Replay;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.engines.testing.PackagedEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts replayed on this machine. */
class VerifyCommandTest {

    private static final String WORK =
            "{\"startDate\": \"2021-03\", \"highlights\": [\"Wrote our Raft library and ran it on" + " 300 shards.\"]}";

    @TempDir
    Path folder;

    private Path profile;
    private Path receipt;
    private String out;
    private String err;

    @BeforeEach
    void score() throws IOException {
        // Numbers that a double cannot hold: the hash is over what was written.
        profile = write("cv.json", "{\"x\": 0.10000000000000000000000000000001, \"work\": [" + WORK + "]}");
        assertEquals(0, run("score", profile.toString(), "--json"), err);
        receipt = write("receipt.json", out);
    }

    @Test
    void comesToTheSameAgain() {
        assertEquals(0, verify(), err);
        assertTrue(out.startsWith("Same: "), out);
        assertTrue(out.contains("  result     same\n"), out);
    }

    @Test
    void seesAnotherProfile() throws IOException {
        write("cv.json", "{\"work\": [" + WORK.replace("300", "301") + "]}");

        assertEquals(3, verify());
        assertTrue(out.contains("The input is not the one that the receipt names."), out);
        assertTrue(out.contains("  input      DIFFERENT\n"), out);
    }

    @Test
    void seesAnotherReceiptAndAnotherResult() throws IOException {
        String given = Files.readString(receipt);
        write("receipt.json", given.replaceAll("\"resultHash\":\"sha256:....", "\"resultHash\":\"sha256:0000"));
        assertEquals(3, verify());
        assertTrue(out.contains("The result has other bytes than the receipt names."), out);

        write("receipt.json", given.replaceFirst("\"overall\":\\d+", "\"overall\":99"));
        assertEquals(3, verify());
        assertTrue(out.contains("The result beside the receipt is not the one that the receipt names."), out);
    }

    @Test
    void takesTheReceiptOfTheProfileAmongSeveral() throws IOException {
        Path other = write("other.json", "{\"work\": []}");
        run("score", other.toString(), "--json");
        String others = out;
        write("receipt.json", others + Files.readString(receipt));
        assertEquals(0, verify(), err);

        write("receipt.json", others + others);
        assertEquals(1, verify());
        assertEquals("assay: none of the 2 receipts in " + receipt + " is of this profile.\n", err);
    }

    @Test
    void saysWhetherTheEngineOrTheRubricIsMissing() throws IOException {
        String given = Files.readString(receipt);
        write("receipt.json", given.replace(Replay.version(), "0.0.1"));
        assertEquals(4, verify());
        assertTrue(out.contains("Engine 0.0.1 is not here"), out);

        write("receipt.json", given.replaceAll("\"rubricHash\":\"sha256:....", "\"rubricHash\":\"sha256:0000"));
        assertEquals(4, verify());
        assertTrue(out.contains("No rubric with the hash sha256:0000"), out);
    }

    @Test
    void replaysWithAReleasedEngine() throws IOException {
        Files.createDirectories(folder.resolve("engines"));
        new PackagedEngine().saying("0.0.9").into(folder.resolve("engines"), "0.0.9");
        write("receipt.json", Files.readString(receipt).replace(Replay.version(), "0.0.9"));

        assertEquals(0, verify(), err);
        assertTrue(out.contains("Engine 0.0.9 read the profile again"), out);
    }

    @Test
    void findsTheRubricThatIsGivenOrThatAReleasedEngineIsPinnedWith() throws IOException {
        String bundled = new String(RubricReader.bundled().json(), StandardCharsets.UTF_8);
        byte[] other = bundled.replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.0.1\"")
                .getBytes(StandardCharsets.UTF_8);
        byte[] given = new Replay(other)
                .apply(Files.readAllBytes(profile), LocalDate.of(2026, 12, 31))
                .get("receipt");
        write("receipt.json", new String(given, StandardCharsets.UTF_8));
        assertEquals(4, verify(), out);

        Path rubric = Files.write(folder.resolve("rubric.json"), other);
        assertEquals(0, verify("--rubric", rubric.toString()), out + err);
        Path pinned = Files.createDirectories(folder.resolve("engines/0.0.9/golden"));
        Files.write(pinned.resolve("rubric.json"), other);
        assertEquals(0, verify(), out + err);
    }

    @Test
    void writesWhatTheApiWouldAnswer() throws IOException {
        assertEquals(0, verify("--json"), err);

        JsonNode verification = new ObjectMapper().readTree(out);
        assertEquals("same", verification.path("outcome").asText());
        assertEquals("input", verification.at("/compared/0/part").asText());
    }

    @Test
    void refusesWhatIsNeitherTheOneNorTheOtherWay() throws IOException {
        assertEquals(2, run("verify"));
        assertEquals(2, run("verify", "--receipt", receipt.toString()));
        assertEquals(2, run("verify", "someone", "--profile", profile.toString(), "--receipt", receipt.toString()));
        write("receipt.json", "{}");
        assertEquals(1, verify());
        assertTrue(err.contains("holds no receipt: 'inputHash' is missing."), err);
        write("receipt.json", "no JSON");
        assertEquals(1, verify());
        assertTrue(err.contains("does not hold JSON"), err);
    }

    @Test
    void tellsItsExitCodes() {
        assertEquals(0, run("verify", "--help"));
        assertTrue(out.contains("Exit codes:") && out.contains("3   Different."), out);
    }

    private int verify(String... further) {
        List<String> arguments =
                new ArrayList<>(List.of("verify", "--receipt", receipt.toString(), "--profile", profile.toString()));
        arguments.addAll(List.of(further));
        return run(arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                100);
        int exitCode = Commands.of(new AssayCommand(folder, console, Clock.systemUTC()), console)
                .execute(arguments);
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return exitCode;
    }
}
