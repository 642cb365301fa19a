package dev.assay.cli.command.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.Commands;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are scored on this machine. */
class FileCommandsTest {

    private static final String RESUME = "{\"basics\": {\"name\": \"Ondrine Velmark\"}}";

    @TempDir
    Path folder;

    private String out;
    private String err;

    @ParameterizedTest
    @ValueSource(strings = {"score", "counterfactual"})
    void isNoSuccessWhereNothingWasLookedAt(String command) throws IOException {
        write("pool/cv.doc", "");

        assertEquals(1, run(command, folder.resolve("pool")));
        assertTrue(err.startsWith("assay: there is no résumé in what was named"), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "counterfactual"})
    void looksIntoAFolderThatIsNamedByALink(String command) throws IOException {
        write("pool/cv.json", RESUME);
        Path link = Files.createSymbolicLink(folder.resolve("latest"), folder.resolve("pool"));

        assertEquals(0, run(command, link), err);
        assertTrue(out.contains("latest/cv.json"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "counterfactual"})
    void showsFileNamesWithoutWhatWouldSteerTheTerminal(String command) throws IOException {
        write("pool/a\u001b[2J\n.json", RESUME);
        write("pool/b\u001b[2J\n.json", "{");

        run(command, folder.resolve("pool"));

        assertTrue(out.contains("a[2J .json") && err.contains("b[2J .json: not valid JSON"), out + err);
        assertTrue((out + err).indexOf('\u001b') < 0, out + err);
    }

    @Test
    void namesTheFileOfEachAnswerAndOfEachFailure() throws IOException {
        Path good = write("a.json", RESUME);
        Path bad = write("b.json", "{");

        assertEquals(1, run("score", "--json", bad, good));

        List<String> lines = out.lines().toList();
        assertTrue(lines.get(0).startsWith("{\"file\":\"" + bad + "\",\"error\":\"not valid JSON"), out);
        assertTrue(lines.get(1).startsWith("{\"file\":\"" + good + "\",\"receipt\":{"), out);
        Path receipts = write("receipts.json", out);
        assertEquals(0, run("verify", "--receipt", receipts, "--profile", good), err);
    }

    @Test
    void tellsACounterfactualThatFailedFromOneThatLeaked() throws IOException {
        assertEquals(1, run("counterfactual", write("a.json", RESUME), write("b.json", "{")), err);
        assertEquals(0, run("counterfactual", "--help"));
        assertTrue(out.contains("3   A score moved."), out);
        assertEquals(3, CounterfactualCommand.exitCode(true, true));
    }

    @Test
    void takesAFileWhoseNameBeginsWithAnAtSignAsItIs() throws IOException {
        write("args", "--help");

        assertEquals(1, run("score", "@" + folder.resolve("args")), out);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int run(Object... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                100);
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = Commands.of(new AssayCommand(folder, console, Clock.systemUTC()), console)
                .execute(words);
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return exitCode;
    }
}
