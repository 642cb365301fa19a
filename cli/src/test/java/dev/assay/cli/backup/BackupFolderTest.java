package dev.assay.cli.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.home.Home;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.postgres.PostgresCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    Path folder;

    private Path data;
    private PostgresCopy server;
    private Runnable meanwhile = () -> {};
    private BackupFolder backup;

    @BeforeEach
    void open() throws IOException {
        Home home = new Home(folder.resolve("home"));
        home.prepare();
        data = Files.createDirectories(home.postgres().resolve("data/base/1"))
                .getParent()
                .getParent();
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        Files.writeString(data.resolve("base/1/2600"), "rows");
        Files.writeString(data.resolve("postmaster.pid"), "17");
        Files.writeString(Files.createDirectory(data.resolve("global")).resolve("pg_control"), "shut down");
        server = new PostgresCopy(home, console());
        backup = new BackupFolder(folder.resolve("backups/monday"));
    }

    @Test
    void takesTheDataAndNothingOfTheProcess() {
        backup.take(server, NOW, () -> false);

        backup.checkWhole();
        assertEquals(NOW, backup.takenAt());
        assertTrue(Files.exists(backup.data().resolve("base/1/2600")));
        assertFalse(Files.exists(backup.data().resolve("postmaster.pid")));
    }

    @Test
    void refusesABackupThatLacksAFile() throws IOException {
        backup.take(server, NOW, () -> false);
        Files.delete(backup.data().resolve("base/1/2600"));

        Failure failure = assertThrows(Failure.class, backup::checkWhole);

        assertTrue(failure.getMessage().contains("is not whole: it has 2 files with 12 bytes"), failure.getMessage());
    }

    @Test
    void refusesAFolderThatIsNoBackup() throws IOException {
        Files.createDirectories(backup.path());

        Failure failure = assertThrows(Failure.class, backup::checkWhole);

        assertTrue(failure.getMessage().contains("there is no backup in"), failure.getMessage());
    }

    @Test
    void writesOverNothing() throws IOException {
        Files.createDirectories(backup.path());

        Failure failure = assertThrows(Failure.class, backup::checkFree);

        assertTrue(failure.getMessage().contains("is there already"), failure.getMessage());
    }

    @Test
    void refusesWhatWasCopiedWhileAServerStartedAndStopped() {
        meanwhile = () -> write(data.resolve("global/pg_control"), "shut down again");

        Failure failure = assertThrows(Failure.class, () -> backup.take(server, NOW, () -> false));

        assertTrue(failure.getMessage().contains("PostgreSQL ran while its files were copied"), failure.getMessage());
        assertTrue(nothingIsLeft());
    }

    @Test
    void leavesNothingOfWhatWasBrokenOff() {
        AtomicBoolean endAsked = new AtomicBoolean();
        meanwhile = () -> endAsked.set(true);

        Failure failure = assertThrows(Failure.class, () -> backup.take(server, NOW, endAsked::get));

        assertTrue(failure.getMessage().startsWith("broken off"), failure.getMessage());
        assertTrue(nothingIsLeft());
    }

    @Test
    void leavesNothingOfWhatCouldNotBeRead() throws IOException {
        Files.createSymbolicLink(data.resolve("base/2"), folder.resolve("a table space that is gone"));

        assertThrows(Failure.class, () -> backup.take(server, NOW, () -> false));

        assertTrue(nothingIsLeft());
    }

    @Test
    void refusesAPlaceWithoutRoom() {
        Failure failure = assertThrows(Failure.class, () -> backup.checkRoom(Long.MAX_VALUE));

        assertTrue(
                failure.getMessage().contains("MB are free in " + backup.path().getParent()), failure.getMessage());
    }

    @Test
    void knowsHowMuchACopyTakes() {
        assertEquals("18\nrows17shut down".length(), server.bytes());
    }

    @Test
    void leavesTheDraftOfAnotherBackupAlone() throws IOException {
        Path draft = Files.createDirectories(backup.path().resolveSibling("monday.part"));

        assertThrows(Failure.class, backup::checkFree);
        assertThrows(Failure.class, () -> backup.take(server, NOW, () -> false));

        assertTrue(Files.exists(draft));
    }

    @Test
    void refusesWhatWasCopiedFromUnderARunningServer() throws IOException {
        Path program = Files.createDirectories(folder.resolve("elsewhere/bin")).resolve("postgres");
        Files.copy(Path.of("/bin/sleep").toRealPath(), program, StandardCopyOption.COPY_ATTRIBUTES);
        Process running = new ProcessBuilder(program.toString(), "60")
                .directory(data.toFile())
                .start();
        try {
            Failure failure = assertThrows(Failure.class, () -> backup.take(server, NOW, () -> false));

            assertTrue(failure.getMessage().contains("PostgreSQL ran while"), failure.getMessage());
        } finally {
            running.destroyForcibly();
        }
    }

    @Test
    void putsTheDataBackAsTheBeginningOfAnotherHistory() throws IOException {
        backup.take(server, NOW, () -> false);
        Files.writeString(data.resolve("base/1/2600"), "later rows");

        server.putBack(backup.data());

        assertEquals("rows", Files.readString(data.resolve("base/1/2600")));
        assertTrue(Files.exists(data.resolve("recovery.signal")));
        assertEquals("later rows", Files.readString(replaced()));
        server.forgetReplaced();
        assertFalse(Files.exists(replaced()));
    }

    @Test
    void keepsWhatWasReplacedFirstWhenARestoreIsDoneAgain() throws IOException {
        backup.take(server, NOW, () -> false);
        Files.writeString(data.resolve("base/1/2600"), "later rows");
        server.putBack(backup.data());

        server.putBack(backup.data());

        assertEquals("later rows", Files.readString(replaced()));
        assertEquals("rows", Files.readString(data.resolve("base/1/2600")));
    }

    /** Neither the backup nor its draft. */
    private boolean nothingIsLeft() {
        return backup.path().getParent().toFile().list().length == 0;
    }

    /** Says a word when a part of the work is done, and then {@link #meanwhile} happens. */
    private Console console() {
        PrintStream said = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                meanwhile.run();
            }
        };
        return new Console(said, said, 80);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path replaced() {
        return data.resolveSibling("data.replaced").resolve("base/1/2600");
    }
}
