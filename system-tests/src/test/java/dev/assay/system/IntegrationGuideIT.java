package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The guide for integrators is true: all of its commands are run in one shell, and all of its answers compared. */
class IntegrationGuideIT {

    private static final int MINUTES = 8;
    private static final Path GUIDE = Installation.ROOT.resolve("docs/integration.md");
    private static final Path NODE_MODULES = Installation.ROOT.resolve("api-clients/typescript/node_modules");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Installation assay;

    @AfterEach
    void stop() throws Exception {
        if (assay != null) {
            assay.stop();
        }
    }

    @Test
    void everyCommandOfTheIntegrationGuideDoesWhatItSays() throws Exception {
        // Given
        boolean equipped =
                Files.exists(NODE_MODULES.resolve("standardwebhooks")) && isInstalled("curl") && isInstalled("jq");
        Assumptions.assumeTrue(equipped || System.getenv("CI") != null, "the guide needs npm, curl and jq");
        assay = new Installation(folder.resolve("home"));
        Files.createSymbolicLink(folder.resolve("assay"), Installation.ROOT.resolve("assay"));
        Files.createSymbolicLink(folder.resolve("node_modules"), NODE_MODULES);
        Guide guide = new Guide(hereAndNow(Files.readString(GUIDE)));

        // When
        int exitCode = run(guide.write(folder));

        // Then
        assertEquals(0, exitCode, () -> "broke off:\n" + errors());
        assertEquals(List.of(), guide.untrue(folder));
        assertTrue(guide.answers() >= 8, "answers were compared: " + guide.answers());
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The guide's ports may be taken, so the test uses free ones. */
    private String hereAndNow(String guide) {
        return guide.replace("127.0.0.1:8080", "127.0.0.1:" + assay.gatewayPort())
                .replace("3000", Integer.toString(FreePorts.three()));
    }

    private int run(Path script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-x", script.toString())
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(folder.resolve("printed").toFile());
        bash.environment().putAll(assay.command().environment());
        Process process = bash.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end after " + MINUTES + " minutes:\n" + errors());
        }
        return process.exitValue();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
