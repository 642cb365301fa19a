package dev.assay.database.upgrade;

import dev.assay.database.MigrationLock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;

/** Databases of a PostgreSQL that is there for one class of tests; each is brought to one state and then to another, and both are compared. */
final class TrialDatabases implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private int databases;

    TrialDatabases() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** What is broken by the migrations of a folder that are newer than a version. */
    List<String> brokenSince(int version, String location) throws SQLException {
        DataSource database = empty();
        migrate(database, location, Integer.toString(version), new Callback[0]);
        Schema before = read(database);
        Lock.Observer observer = new Lock.Observer();
        migrate(database, location, "latest", observer);
        return Rules.broken(before, read(database), observer.locks());
    }

    private static void migrate(DataSource database, String location, String target, Callback... callbacks) {
        Flyway.configure()
                .configuration(MigrationLock.SETTINGS)
                .dataSource(database)
                .locations("filesystem:" + location)
                .target(target)
                .callbacks(callbacks)
                .load()
                .migrate();
    }

    private DataSource empty() throws SQLException {
        String name = "trial_" + ++databases;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getDatabase("postgres", name);
    }

    private static Schema read(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Catalog(connection).read();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
