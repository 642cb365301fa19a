package dev.assay.cli.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.process.LaunchRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class PostgresPlaceTest {

    @TempDir
    Path folder;

    @Test
    @EnabledIf(value = "isRoot", disabledReason = "only root can become another user")
    void runsAsAPlainUserInAFolderThatThisUserReaches() throws IOException {
        Home home = new Home(folder.resolve("home"));
        home.prepare();
        Path reachable = Files.createDirectory(folder.resolve("reachable"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(reachable, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostgresPlace place = PostgresPlace.asPlainUser(home.postgres().resolve("place"), reachable);
        PostgresServer server =
                new PostgresServer(home, new Secrets(home, Clock.systemUTC()), new LaunchRecords(home.run()));
        try {
            server.start(List.of("profile"));
            Path status = Path.of(
                    "/proc", Long.toString(server.running().orElseThrow().pid()), "status");
            assertTrue(Files.readString(status).contains("Uid:\t65534"), "runs as nobody");
            assertEquals(place, PostgresPlace.of(home));
        } finally {
            server.stop();
        }
    }

    static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
