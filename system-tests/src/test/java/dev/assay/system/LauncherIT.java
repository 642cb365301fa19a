package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.system.Installation.Result;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong when the system starts and stops. */
class LauncherIT {

    private static final int INTERRUPTED = 128 + 2;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Installation assay;

    @BeforeEach
    void choose() {
        assay = new Installation(folder.resolve("home"));
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        assay.run("down").succeeded();
        assertEquals(List.of(), assay.processes());
    }

    @Test
    void saysWhichPortIsTakenAndStartsNothing() throws Exception {
        try (ServerSocket stranger =
                new ServerSocket(assay.profilePort() + 1000, 1, InetAddress.getLoopbackAddress())) {
            Result refused = assay.run("up");
            assertEquals(1, refused.exitCode());
            assertEquals(1, refused.err().lines().count(), refused.err());
            assertTrue(refused.err().contains("port " + stranger.getLocalPort()), refused.err());
            assertTrue(refused.err().contains("ASSAY_PROFILE_PORT="), refused.err());
            assertEquals(List.of(), assay.processes());
        }
    }

    @Test
    void stopsWhatItStartedWhenItIsInterrupted() throws Exception {
        Process up = assay.command("up").start();
        try (BufferedReader err = up.errorReader()) {
            String first = Installation.said(err.lines()).findFirst().orElseThrow();
            assertTrue(first.startsWith("postgresql "), first);
            new ProcessBuilder("sh", "-c", "kill -INT " + up.pid()).start().waitFor();
            assertTrue(up.waitFor(60, TimeUnit.SECONDS));
        }
        assertEquals(INTERRUPTED, up.exitValue());
        assertEquals(List.of(), assay.processes());
    }

    @Test
    void saysWhyAServiceDidNotStartAndStopsTheOthers() throws Exception {
        assay.run("key").succeeded();
        Files.createDirectories(assay.home().resolve("secrets"));
        Files.writeString(assay.home().resolve("secrets/api-keys.json"), "not JSON");
        Result refused = assay.run("up");
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("api-keys.json is not valid JSON"), refused.err());
        assertFalse(refused.err().contains("\tat "), refused.err());
        assertEquals(List.of(), assay.processes());
    }

    /** All in one test, since each start takes half a minute. */
    @Test
    void restartsOnlyWhatIsMissingAndCleansUpAfterPartsThatWereKilled() throws Exception {
        assay.run("up").succeeded();
        long database = assay.pid("postgresql");
        long gateway = assay.pid("gateway");
        kill(gateway);
        assay.run("up").succeeded();
        assertEquals(database, assay.pid("postgresql"));
        assertNotEquals(gateway, assay.pid("gateway"));

        kill(database, assay.pid("gateway"));
        assay.run("down").succeeded();
        assertEquals(List.of(), assay.processes());
    }

    private static void kill(long... pids) throws Exception {
        String all = LongStream.of(pids).mapToObj(Long::toString).collect(Collectors.joining(" "));
        assertEquals(0, new ProcessBuilder("sh", "-c", "kill -9 " + all).start().waitFor());
    }
}
