package dev.assay.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that finds its table in use lets go of it, and goes through when it is tried again. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class LockedMigrationResourceTest {

    private static final long PATIENCE_SECONDS = 20;

    @Inject
    Flyway flyway;

    @Inject
    Tables tables;

    /** With connections of its own: the service's two are not enough for it and for who holds the lock. */
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @TempDir
    Path migrations;

    @BeforeEach
    void make() throws IOException {
        tables.execute("create table locked_trial (id integer)");
        Files.writeString(migrations.resolve("V1__trial.sql"), "alter table locked_trial add column more text");
    }

    @AfterEach
    void drop() {
        tables.execute("drop table if exists locked_trial, locked_trial_history");
    }

    @Test
    void letsGoOfATableThatIsInUse() {
        // Given
        Flyway trial = Flyway.configure()
                .dataSource(url, user, password)
                .initSql(flyway.getConfiguration().getInitSql())
                .locations("filesystem:" + migrations)
                .table("locked_trial_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();

        // When
        tables.whileLocked("select count(*) from locked_trial", () -> {
            var migration = CompletableFuture.runAsync(trial::migrate);
            var failure =
                    assertThrows(ExecutionException.class, () -> migration.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertTrue(failure.getCause() instanceof FlywayException, failure.toString());
            assertTrue(failure.getMessage().contains("lock timeout"), failure.toString());
        });

        // Then
        assertEquals(1, trial.migrate().migrationsExecuted);
    }
}
