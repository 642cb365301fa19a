package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaHistoryTest {

    private static EmbeddedPostgres postgres;
    private static Vertx vertx;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        postgres.close();
    }

    @Test
    void isUpToDateOnceTheNewestMigrationIsApplied() throws IOException {
        SchemaHistory history = new SchemaHistory(pool(postgres.getPort()), config(), "2");
        assertFalse(history.isUpToDate(), "nothing is applied");

        migrate("V1__first.sql");
        assertFalse(history.isUpToDate(), "the second is missing");

        migrate("V2__second.sql");
        assertTrue(history.isUpToDate());

        migrate("V3__of_the_next_build.sql");
        assertTrue(history.isUpToDate(), "a newer build has migrated");
    }

    @Test
    void isNotUpToDateWithoutADatabase() {
        assertFalse(new SchemaHistory(pool(1), config(), "2").isUpToDate());
    }

    private void migrate(String added) throws IOException {
        Files.writeString(folder.resolve(added), "select 1;");
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }

    private static Pool pool(int port) {
        return PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri("postgresql://postgres@localhost:" + port + "/postgres"))
                .using(vertx)
                .build();
    }

    private static DatabaseConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DatabaseConfig.class)
                .withDefaultValue("assay.database.acquire-timeout", "20s")
                .build()
                .getConfigMapping(DatabaseConfig.class);
    }
}
