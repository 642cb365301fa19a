package dev.assay.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.HomeLock;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private FakeBuild build;
    private Home home;
    private Console console;
    private LocalSystem system;

    @BeforeEach
    void layOut() throws IOException {
        build = new FakeBuild(folder.resolve("root"));
        home = new Home(folder.resolve("home"));
        home.prepare();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        console = new Console(out, out, 120);
        system = new LocalSystem(build.root(), home, secrets(), console);
    }

    @AfterEach
    void stop() {
        system.down();
    }

    @Test
    void letsNoOtherCommandStartOrStopAnythingDuringTheWork() {
        Runnable ofAnotherCommand = () -> HomeLock.holding(home, console, () -> {});

        system.pausedFor(
                // The lock of another process would be waited for; Java refuses a second one of the same process.
                shield -> assertThrows(OverlappingFileLockException.class, ofAnotherCommand::run),
                build.ports());
    }

    @Test
    void startsAgainWhatRanEvenIfTheWorkFails() {
        system.up(build.ports(), new StartedHere(console));
        SystemObserver observer = new SystemObserver(home, secrets());

        Failure failure = assertThrows(
                Failure.class,
                () -> system.pausedFor(
                        shield -> {
                            assertTrue(observer.status().parts().stream().noneMatch(PartStatus::isRunning));
                            throw new Failure("no room");
                        },
                        build.ports()));

        assertEquals("no room", failure.getMessage());
        assertTrue(observer.status().allReady(), said.toString(StandardCharsets.UTF_8));
    }

    private Secrets secrets() {
        return new Secrets(home, Clock.systemUTC());
    }
}
