package dev.assay.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.HomeLock;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.process.LaunchRecords;
import dev.assay.cli.process.Termination;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
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
        system = system(Map.of());
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
        assertTrue(observer.status().allReady(), said());
    }

    @Test
    void appliesWhatIsSetAtASecondStartAndNamesIt() throws Exception {
        system(Map.of("ASSAY_GATEWAY_LIMITS_BURST", "5000")).up(build.ports(), new StartedHere(console));
        said.reset();

        system(Map.of("QUARKUS_OIDC_CREDENTIALS_SECRET", "tell-nobody")).up(build.ports(), new StartedHere(console));

        String environment = build.environment(Service.GATEWAY);
        assertTrue(environment.contains("QUARKUS_OIDC_CREDENTIALS_SECRET=tell-nobody"), environment);
        assertFalse(environment.contains("ASSAY_GATEWAY_LIMITS_BURST"), environment);
        assertTrue(
                said().contains("Other settings than at the last start: ASSAY_GATEWAY_LIMITS_BURST (not set any more), "
                        + "QUARKUS_OIDC_CREDENTIALS_SECRET."),
                said());
        assertFalse(said().contains("tell-nobody"), said());
        Path kept = home.lastStart();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
    }

    @Test
    void startsAgainAsItWasWhoeverDoesIt() throws Exception {
        system(Map.of("ASSAY_GATEWAY_OIDC_ISSUER", "https://id.example")).up(build.ports(), new StartedHere(console));
        LocalSystem ofCron = system(Map.of("ASSAY_GATEWAY_LIMITS_BURST", "1"));
        Termination.signal(
                new LaunchRecords(home.run()).running("gateway").orElseThrow().pid(), "KILL");

        ofCron.pausedFor(shield -> {}, ofCron.lastPorts(new Ports(1, 2, 3)));

        String environment = build.environment(Service.GATEWAY);
        assertTrue(environment.contains("ASSAY_GATEWAY_OIDC_ISSUER=https://id.example"), environment);
        assertFalse(environment.contains("ASSAY_GATEWAY_LIMITS_BURST"), environment);
        assertTrue(
                said().contains("Not applied, since only `assay up` changes settings: ASSAY_GATEWAY_LIMITS_BURST."),
                said());
    }

    @Test
    void stopsAndStartsNothingWhileErasedCandidatesAreBack() throws IOException {
        system.up(build.ports(), new StartedHere(console));
        Files.writeString(home.eraseAgain(), "");

        Failure failure = assertThrows(Failure.class, () -> system.pausedFor(shield -> {}, build.ports()));

        assertTrue(failure.getMessage().contains("`assay restore FOLDER`"), failure.getMessage());
        assertFalse(said().contains("stopped"), said());
    }

    @Test
    void namesTheKeptSettingsWhereAStartWithThemFails() throws IOException {
        system(Map.of("QUARKUS_TLS_TRUST_STORE_PEM_CERTS", trustStore().toString()))
                .up(build.ports(), new StartedHere(console));
        system.down();
        Files.delete(trustStore());

        assertThrows(Failure.class, () -> system.upRestored(build.ports(), new StartedHere(console)));
        assertTrue(said().contains("delete " + home.lastStart() + " "), said());

        Files.delete(home.lastStart());
        system.upRestored(build.ports(), new StartedHere(console));
        assertTrue(new SystemObserver(home, secrets()).status().allReady(), said());
    }

    @Test
    void stopsNothingThatItCouldNotStartAsItWas() throws IOException {
        system.up(build.ports(), new StartedHere(console));
        Files.delete(home.lastStart());

        Failure failure = assertThrows(Failure.class, () -> system.pausedFor(shield -> {}, build.ports()));

        assertTrue(failure.getMessage().contains("`assay up`"), failure.getMessage());
        assertFalse(said().contains("stopped"), said());
    }

    private Path trustStore() throws IOException {
        return Files.writeString(folder.resolve("ca.pem"), "");
    }

    private LocalSystem system(Map<String, String> environment) {
        return new LocalSystem(build.root(), home, secrets(), console, environment);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Secrets secrets() {
        return new Secrets(home, Clock.systemUTC());
    }
}
