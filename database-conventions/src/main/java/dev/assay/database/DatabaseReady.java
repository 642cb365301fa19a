package dev.assay.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready if the schema is up to date and the database answers. Asks over its own connection, so that a service with a busy pool stays ready. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private final AgroalDataSource connections;
    private final Migration migration;

    DatabaseReady(AgroalDataSource connections, Migration migration) {
        this.connections = connections;
        this.migration = migration;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(migration.done() && answers())
                .withData("schema", migration.done() ? "up to date" : "not yet")
                .build();
    }

    private boolean answers() {
        try (var connection = connections.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }
}
