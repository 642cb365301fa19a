package dev.assay.parserpool.jail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Every attempt is made outside, too, where it succeeds (unless only root may make it): so it is the jail that stops it. */
@EnabledIf("dev.assay.parserpool.Programs#canJail")
class JailTest {

    @TempDir
    private Path folder;

    @Test
    void reachesNobody() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(listener.getLocalPort());

            assertStopped("connect", port);
            listener.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, listener::accept);

            assertTrue(outside("connect", port).startsWith("done"));
        }
    }

    @Test
    void seesNoFileOfTheSystem() throws IOException {
        for (String file : new String[] {"/etc/passwd", "/proc/self/environ", "/proc/1/cmdline", "/etc/hostname"}) {
            assertTrue(outside("read", file).startsWith("done"), file);
            assertStopped("read", file);
        }
    }

    @Test
    void seesNoFileOfTheService() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "of the service");
        assertEquals("done of the service", outside("read", secret.toString()));
        assertStopped("read", secret.toString());
        Path source = Path.of("pom.xml").toAbsolutePath();
        assertTrue(outside("read", source.toString()).startsWith("done"));
        assertStopped("read", source.toString());
    }

    @Test
    void writesNowhereButToItsOwnFolder() throws IOException {
        String classes = Path.of("target/test-classes").toAbsolutePath().toString();
        for (String place : new String[] {folder.toString(), classes, "/dev", "/"}) {
            String file = place + "/assay-probe-" + ProcessHandle.current().pid();
            if (Files.isWritable(Path.of(place))) {
                try {
                    assertTrue(outside("write", file).startsWith("done"), place);
                } finally {
                    Files.deleteIfExists(Path.of(file));
                }
            }
            assertStopped("write", file);
            assertFalse(Files.exists(Path.of(file)), place);
        }
        assertEquals("done /tmp/file", inside("write", "/tmp/file"));
        assertFalse(Files.exists(Path.of("/tmp/file")));
    }

    @Test
    void fillsNoMoreThanItsFolder() throws IOException {
        assertEquals("done 64 MB", outside("fill", folder.toString()));
        assertStopped("fill", "/tmp");
    }

    @Test
    void startsNoProcess() throws IOException {
        // The one program that is in there for certain.
        String java = System.getProperty("java.home") + "/bin/java";
        assertTrue(outside("spawn", java).startsWith("done exit"));
        String stopped = inside("spawn", java);
        assertTrue(stopped.contains("Operation not permitted"), stopped);
        assertEquals("done 4 threads", inside("threads"));
    }

    @Test
    void findsNoOtherProgram() throws IOException {
        for (String place : new String[] {"/bin", "/usr/bin", "/home", "/proc", "/sys"}) {
            assertTrue(Files.exists(Path.of(place)), place);
            assertStopped("list", place);
        }
        assertEquals("done [/dev/null, /dev/random, /dev/urandom]", inside("list", "/dev"));
    }

    @Test
    void hasNothingOfTheEnvironment() throws IOException {
        assertEquals("done [LD_LIBRARY_PATH, PWD]", inside("environment"));
    }

    /** Somebody who is killed could not delete it at the end. */
    @Test
    void leavesNoFileBehindWhereItBegan() throws IOException {
        assertTrue(outcome(Jail.of(Programs.of(Probe.class, "environment"), folder))
                .startsWith("done"));

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static void assertStopped(String... attempt) throws IOException {
        String outcome = inside(attempt);
        assertTrue(outcome.startsWith("stopped by"), outcome);
    }

    private static String inside(String... attempt) throws IOException {
        return outcome(Jail.of(Programs.of(Probe.class, attempt)));
    }

    private static String outside(String... attempt) throws IOException {
        return outcome(new Unjailed(Programs.of(Probe.class, attempt)));
    }

    private static String outcome(Launcher launcher) throws IOException {
        Process process = launcher.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.isEmpty() ? "nothing said: " + complaint : said;
    }
}
