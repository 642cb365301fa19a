package dev.assay.cli.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.cli.home.Home;
import dev.assay.cli.output.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private static final String JSON = """
            {"timestamp":"2026-11-22T19:00:01.5+01:00","level":"ERROR","message":"It broke","mdc":{"requestId":"r-1"},\
            "exception":{"exceptionType":"java.lang.X","message":"outer","causedBy":{"exception":\
            {"exceptionType":"java.lang.Y","message":"inner"}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheLinesOfAService() throws IOException {
        assertEquals(
                List.of(
                        "2026-11-22T18:00:01.500Z gateway         ERROR It broke | java.lang.X: outer | java.lang.Y: inner"
                                + " [request r-1]"),
                last(JSON, 10));
    }

    @Test
    void readsTheLinesOfTheDatabase() throws IOException {
        assertEquals(
                List.of("2026-11-22T18:11:33.591Z gateway         LOG   listening on port 5"),
                last("2026-11-22 18:11:33.591 UTC [12039] LOG:  listening on port 5\n", 10));
    }

    @Test
    void keepsLinesOfOtherShapesWithTheOneBefore() throws IOException {
        List<String> lines = last(JSON + "\tat some.Place\n{not json\n", 2);
        assertEquals(
                List.of(
                        "2026-11-22T18:00:01.500Z gateway               at some.Place",
                        "2026-11-22T18:00:01.500Z gateway               {not json"),
                lines);
    }

    @Test
    void followsWhatIsWrittenWholeAndAFileBegunAnew() throws IOException {
        Path file = folder.resolve("gateway.log");
        Files.writeString(file, "one\n");
        LogFile log = new LogFile("gateway", file);
        log.last(10);

        Files.writeString(file, "two\nhal", StandardOpenOption.APPEND);
        assertEquals(List.of("two"), texts(log));
        Files.writeString(file, "f\n", StandardOpenOption.APPEND);
        assertEquals(List.of("half"), texts(log));
        Files.move(file, folder.resolve("gateway.log.old"));
        Files.writeString(file, "a new start\n");
        assertEquals(List.of("a new start"), texts(log));
    }

    @Test
    void followsNoLongerThanSomebodyReads() throws Exception {
        Home home = new Home(folder);
        Path file = Files.createDirectories(home.logs()).resolve("gateway.log");
        Files.writeString(file, "one\n");
        PrintStream full = new PrintStream(Files.newOutputStream(Path.of("/dev/full")), true, StandardCharsets.UTF_8);
        Logs logs = new Logs(home, List.of("gateway"), new Console(full, full, 80));
        Thread follower = new Thread(logs::follow);
        follower.setDaemon(true);

        follower.start();
        Files.writeString(file, "two\n", StandardOpenOption.APPEND);
        follower.join(Duration.ofSeconds(20).toMillis());

        assertFalse(follower.isAlive());
    }

    private static List<String> texts(LogFile log) throws IOException {
        return log.more().stream().map(LogLine::text).toList();
    }

    private List<String> last(String text, int count) throws IOException {
        Path file = folder.resolve("gateway.log");
        Files.writeString(file, text);
        return new LogFile("gateway", file)
                .last(count).stream().map(LogLine::readable).toList();
    }
}
