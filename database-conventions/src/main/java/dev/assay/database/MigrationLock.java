package dev.assay.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets only one process migrate at a time. The lock belongs to its session and not to a transaction that it would keep open meanwhile, because CREATE
 * INDEX CONCURRENTLY waits for all open transactions, and so would wait forever. The lock ends with the session, however that ends.
 */
@Singleton
public class MigrationLock implements FlywayConfigurationCustomizer {

    /** The setting, for code that sets up Flyway without Quarkus. */
    public static final Map<String, String> SETTINGS = Map.of("flyway.postgresql.transactional.lock", "false");

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.configuration(SETTINGS);
    }
}
