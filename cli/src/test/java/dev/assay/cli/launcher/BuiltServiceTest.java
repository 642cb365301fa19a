package dev.assay.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltServiceTest {

    @TempDir
    Path folder;

    private Path application;
    private BuiltService service;

    @BeforeEach
    void build() throws IOException {
        application = folder.resolve("root/gateway/target/quarkus-app");
        Files.createDirectories(application.resolve("app"));
        Files.createDirectories(application.resolve("lib/main"));
        Files.createDirectories(folder.resolve("services"));
        Files.writeString(application.resolve("quarkus-run.jar"), "runner");
        Files.writeString(application.resolve("app/gateway.jar"), "ours");
        Files.writeString(application.resolve("lib/main/io.vertx.core.jar"), "theirs");
        service = service();
    }

    @Test
    void runsACopyThatLaterBuildsDoNotTouch() throws IOException {
        Path runner = service.runner();
        Files.writeString(application.resolve("app/gateway.jar"), "new!");
        assertEquals("ours", Files.readString(runner.resolveSibling("app/gateway.jar")));
    }

    @Test
    void copiesANewBuildWithoutWhatIsGone() throws IOException {
        service.runner();
        Files.delete(application.resolve("lib/main/io.vertx.core.jar"));
        Files.writeString(application.resolve("app/gateway.jar"), "new!");
        Path runner = service.runner();
        assertEquals("new!", Files.readString(runner.resolveSibling("app/gateway.jar")));
        assertFalse(Files.exists(runner.resolveSibling("lib/main/io.vertx.core.jar")));
    }

    @Test
    void repeatsACopyThatWasCutShort() throws IOException {
        Path runner = service.runner();
        Files.delete(runner);
        Files.delete(folder.resolve("services/gateway.copied"));
        assertTrue(Files.exists(service.runner()));
    }

    @Test
    void seesThatOurCodeChanged() throws IOException {
        String before = service.fingerprint();
        Files.writeString(application.resolve("app/gateway.jar"), "mine");
        assertNotEquals(before, service.fingerprint());
    }

    @Test
    void saysWhatIsNotBuilt() throws IOException {
        Files.delete(application.resolve("quarkus-run.jar"));
        Failure failure = assertThrows(Failure.class, this::service);
        assertTrue(failure.getMessage().startsWith("gateway is not built"), failure.getMessage());
    }

    private BuiltService service() {
        return new BuiltService(folder.resolve("root"), folder.resolve("services"), Service.GATEWAY);
    }
}
