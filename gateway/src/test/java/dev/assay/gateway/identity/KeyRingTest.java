package dev.assay.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the gateway refuses to start. */
class KeyRingTest {

    private record Settings(Optional<Path> apiKeys, Optional<Path> signingKey, Duration apiKeysPoll)
            implements IdentityConfig {}

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void readsTheKeys() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), "{\"keys\":[]}");

        assertEquals(
                0,
                new KeyRing(with(Optional.of(file), Optional.empty()), vertx)
                        .keys()
                        .size());
    }

    @Test
    void saysWhichSettingIsMissing() {
        IdentityConfig none = with(Optional.empty(), Optional.empty());

        assertEquals(
                "Set assay.gateway.api-keys to the file with the hashes of the API keys.",
                refusal(() -> new KeyRing(none, vertx)));
        assertEquals(
                "Set assay.gateway.signing-key to the file with the gateway's private key (a JSON Web Key).",
                refusal(() -> new SigningKey().minter(none, Clock.systemUTC())));
    }

    @Test
    void saysWhichFileCannotBeUsed() throws IOException {
        Path absent = folder.resolve("absent.json");
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "[1]");

        for (Path file : new Path[] {absent, wrong}) {
            IdentityConfig config = with(Optional.of(file), Optional.of(file));
            String keys = refusal(() -> new KeyRing(config, vertx));
            String signing = refusal(() -> new SigningKey().minter(config, Clock.systemUTC()));
            assertTrue(keys.contains(file.toString()) && keys.contains("assay.gateway.api-keys"), keys);
            assertTrue(signing.contains(file.toString()) && signing.contains("assay.gateway.signing-key"), signing);
        }
    }

    private static IdentityConfig with(Optional<Path> keys, Optional<Path> signing) {
        return new Settings(keys, signing, Duration.ofSeconds(1));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable start) {
        return assertThrows(ConfigurationException.class, start).getMessage();
    }
}
