package dev.assay.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void choose() {
        home = new Home(folder.resolve("home"));
    }

    @Test
    void closesWhatWasLeftOpen() throws IOException {
        open(home.logs());
        open(home.secrets());
        open(home.folder());

        home.prepare();

        assertEquals("rwx------", permissions(home.folder()));
        assertEquals("rwx------", permissions(home.logs()));
        assertEquals("rwx------", permissions(home.secrets()));
        assertEquals("rwx------", permissions(home.run()));
    }

    @Test
    void keepsAFolderOpenThatOthersUseToo() throws IOException {
        open(home.folder());
        Files.writeString(home.folder().resolve("of somebody else"), "");

        home.prepare();

        assertEquals("rwxr-xr-x", permissions(home.folder()));
        assertEquals("rwx------", permissions(home.secrets()));
    }

    @Test
    void closesAFolderThatHoldsWhatAStartLeaves() throws IOException {
        open(home.folder());
        Files.writeString(home.lastStart(), "{}");

        home.prepare();

        assertEquals("rwx------", permissions(home.folder()));
    }

    @Test
    void makesNoMoreThanALogNeeds() throws IOException {
        home.makeLogs();

        assertEquals("rwx------", permissions(home.folder()));
        assertEquals("rwx------", permissions(home.logs()));
        assertEquals(1, home.folder().toFile().list().length);
    }

    private static void open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
