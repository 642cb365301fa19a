package dev.assay.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * One process migrates at a time. It says so by a lock of its session and not of a transaction that it would keep open meanwhile: CREATE INDEX
 * CONCURRENTLY waits for all of those, and so for ever. The lock goes with the session, however that ends.
 */
@Singleton
public class MigrationLock implements FlywayConfigurationCustomizer {

    /** The setting, for who sets up Flyway without Quarkus. */
    public static final Map<String, String> SETTINGS = Map.of("flyway.postgresql.transactional.lock", "false");

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.configuration(SETTINGS);
    }
}
