package dev.assay.rest.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A PostgreSQL that is off when the service starts, and that the test turns on and off by a field of type {@code Consumer<Boolean>}. */
public class SwitchedPostgres implements QuarkusTestResourceLifecycleManager {

    private int port;
    private Path data;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            data = Files.createTempDirectory("switched-postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> configuration = new HashMap<>(new KeysTestResource().start());
        String address = "postgresql://127.0.0.1:" + port + "/postgres";
        configuration.put("quarkus.datasource.jdbc.url", "jdbc:" + address);
        configuration.put("quarkus.datasource.reactive.url", address);
        configuration.put("quarkus.datasource.username", "postgres");
        configuration.put("quarkus.datasource.password", "postgres");
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        Consumer<Boolean> power = this::turn;
        injector.injectIntoFields(power, field -> field.getType() == Consumer.class);
    }

    private void turn(boolean on) {
        try {
            if (on) {
                postgres = EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } else if (postgres != null) {
                postgres.close();
                postgres = null;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        turn(false);
    }
}
