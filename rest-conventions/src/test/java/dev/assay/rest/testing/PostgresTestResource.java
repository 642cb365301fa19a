package dev.assay.rest.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL for the tests of a service, with the keys that a service needs to start. Its locale knows no letters outside of ASCII, as in a cluster;
 * the argument {@value #LOCALE} names another.
 */
public class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

    public static final String LOCALE = "locale";

    private String locale = "C";
    private EmbeddedPostgres postgres;

    @Override
    public void init(Map<String, String> arguments) {
        locale = arguments.getOrDefault(LOCALE, locale);
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", locale)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> configuration = new HashMap<>(TestKeys.configuration());
        String address = "postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        configuration.put("quarkus.datasource.jdbc.url", "jdbc:" + address);
        configuration.put("quarkus.datasource.reactive.url", address);
        configuration.put("quarkus.datasource.username", "postgres");
        configuration.put("quarkus.datasource.password", "postgres");
        return configuration;
    }

    @Override
    public void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
