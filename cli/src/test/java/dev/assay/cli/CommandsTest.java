package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    Path folder;

    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;

    @BeforeEach
    void open() {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "test",
                "up",
                "down",
                "status",
                "backup",
                "restore",
                "score",
                "counterfactual",
                "evaluate",
                "evaluate-parser",
                "rubric",
                "import",
                "rank",
                "explain",
                "compare",
                "decide",
                "verify",
                "search",
                "tag",
                "merge",
                "sync",
                "export",
                "key",
                "logs"
            })
    void everyCommandHasHelp(String command) {
        assertEquals(0, run(command, "--help"));
        assertTrue(text(out).startsWith("Usage: assay " + command), text(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "release", "progress", "preview", "activate", "rollback", "pause", "resume"})
    void everyRubricCommandHasHelp(String command) {
        assertEquals(0, run("rubric", command, "--help"));
        assertTrue(text(out).startsWith("Usage: assay rubric " + command), text(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidates", "ranking"})
    void everyExportHasHelp(String list) {
        assertEquals(2, run("export"));
        assertEquals(0, run("export", list, "--help"));
        assertTrue(text(out).startsWith("Usage: assay export " + list), text(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "list", "rotate", "revoke"})
    void everyKeyCommandHasHelp(String command) {
        assertEquals(0, run("key", command, "--help"));
        assertTrue(text(out).startsWith("Usage: assay key " + command), text(out));
    }

    @Test
    void aKeyWithoutScopesIsNotMade() {
        assertEquals(2, run("key", "create", "ATS"));
        assertTrue(text(err).contains("--scope"), text(err));
    }

    @Test
    void rubricAloneAsksWhichOne() {
        assertEquals(2, run("rubric"));
        assertTrue(text(err).contains("Missing required subcommand"), text(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank", "explain", "compare", "verify", "import"})
    void clientsSayInOneSentenceThatNothingRuns(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("cv.json"), "{}");
        int exitCode = "rank".equals(command) ? run(command) : run(command, file.toString());
        assertEquals(1, exitCode);
        assertEquals("assay: Assay does not run: start it with `assay up`.\n", text(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "counterfactual"})
    void scoresNoDocumentWithoutTheParserAndGoesOn(String command) throws IOException {
        // Given
        Path document = Files.writeString(folder.resolve("cv.pdf"), "%PDF-1.4");
        Path resume = Files.writeString(folder.resolve("cv.json"), "{\"basics\": {\"name\": \"Ondrine Velmark\"}}");

        // When
        int exitCode = run(command, document.toString(), resume.toString());

        // Then
        assertEquals(1, exitCode);
        assertTrue(text(err).startsWith(document + ": the parser of documents is not built ("), text(err));
        assertTrue(text(out).contains("cv.json"), text(out));
    }

    @Test
    void mergeAsksForAReasonAndNotForOneToUndo() {
        assertEquals(1, run("merge", "one", "other", "--by", "R. Example"));
        assertEquals("assay: say why they are one person: --reason TEXT.\n", text(err));
        assertEquals(2, run("merge", "one", "other", "--reason", "Same."));
    }

    @Test
    void tagAsksWhichTag() {
        assertEquals(1, run("tag", "ondrine"));
        assertEquals("assay: say which tag: --add TAG or --remove TAG.\n", text(err));
    }

    @Test
    void decideKnowsItsFourWords() {
        assertEquals(2, run("decide", "somebody", "reject", "--reason", "x", "--by", "y"));
        assertTrue(text(err).contains("advance, hold, decline, note"), text(err));
        assertEquals(2, run("decide", "somebody", "hold"));
    }

    @Test
    void upSaysWhatIsNotBuilt() {
        assertEquals(1, run("up"));
        assertTrue(text(err).startsWith("assay: gateway is not built ("), text(err));
        assertEquals(1, text(err).lines().count());
    }

    @Test
    void downWithoutAHomeStopsNothing() {
        assertEquals(0, run("down"));
        assertEquals("Nothing was running.\n", text(err));
    }

    @Test
    void statusOfNothingIsNoSuccess() {
        assertEquals(3, run("status"));
        assertTrue(text(out).contains("postgresql"), text(out));
        assertFalse(Files.exists(folder.resolve("home")), "only looked");
    }

    @Test
    void keyEndsInTheKeyAndKeepsIt() {
        run("key");
        String first = text(out);
        run("key");
        assertTrue(first.matches("assay_[0-9A-Za-z]{38}\n"), first);
        assertEquals(first + first, text(out));
    }

    @Test
    void refusesAPortThatIsNone() {
        assertEquals(2, run("up", "--gateway-port", "eighty"));
        assertTrue(text(err).contains("eighty"), text(err));
    }

    @Test
    void namesTheParts() {
        assertEquals(1, run("logs", "kafka"));
        assertTrue(text(err).contains("gateway, scoring-service, profile-service, postgresql, cli"), text(err));
    }

    @Test
    void refusesFewerThanNoLines() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("home/logs")).resolve("gateway.log"), "a line\n");
        assertEquals(1, run("logs", "-n", "-1"));
        assertEquals("assay: -n takes how many lines to print, 0 or more.\n", text(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--decoys"})
    void measuresNothingWhereTheFiguresHaveNoPlace(String option) {
        Path file = folder.resolve("none/figures");
        assertEquals(1, run("evaluate", "--corpus", folder.toString(), option, file.toString()));
        assertEquals(
                "assay: cannot write " + file + ": there is no folder " + folder.resolve("none") + ".\n", text(err));
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100);
        AssayCommand assay = new AssayCommand(folder, console, Clock.systemUTC());
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = folder.resolve("home").toString();
        return Commands.of(assay, console).execute(all);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
