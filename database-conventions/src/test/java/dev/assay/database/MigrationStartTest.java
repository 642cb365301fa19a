package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationStartTest {

    @TempDir
    Path folder;

    @Test
    void givesAMigrationTheLimitThatTheOneBeforeHasReset() throws Exception {
        // Given
        migration("V1__without_limit.sql", "set lock_timeout = 0; reset lock_timeout;");
        migration("V1__without_limit.sql.conf", "executeInTransaction=false");
        migration("V2__seen.sql", "create table seen as select current_setting('lock_timeout') as lock_timeout;");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            // When
            migrate(postgres.getPostgresDatabase());

            // Then
            assertEquals("2s", seen(postgres.getPostgresDatabase()));
        }
    }

    private void migration(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void migrate(DataSource database) {
        FluentConfiguration configuration = Flyway.configure()
                .configuration(MigrationLock.SETTINGS)
                .dataSource(database)
                .initSql("set lock_timeout = '2s'")
                .locations("filesystem:" + folder);
        new MigrationStart().customize(configuration);
        configuration.load().migrate();
    }

    private static String seen(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select lock_timeout from seen")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
