package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a start learns whether its schema is as it should be. */
class MigrationTest {

    private static final String NEWEST = "V2__second.sql";

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
    void isUpToDateOnceTheNewestMigrationIsApplied() throws Exception {
        execute("drop table if exists flyway_schema_history");
        SchemaHistory history = new SchemaHistory(pool(postgres.getPort()), config(), NEWEST);
        assertFalse(history.isUpToDate(), "nothing is applied");

        migrate("V1__first.sql");
        assertFalse(history.isUpToDate(), "the second is missing");

        migrate("V2__second.sql");
        assertTrue(history.isUpToDate());

        migrate("V3__of_the_next_build.sql");
        assertTrue(history.isUpToDate(), "a newer build has migrated");

        execute("update flyway_schema_history set success = false where version = '2'");
        assertFalse(history.isUpToDate(), "it failed half");
    }

    @Test
    void sparesAStartFlyway() throws Exception {
        execute("drop table if exists flyway_schema_history");
        SchemaHistory history = new SchemaHistory(pool(postgres.getPort()), config(), NEWEST);
        migrate("V1__first.sql");
        migrate(NEWEST);
        Migration migration = new Migration(history, noFlyway(), config());

        migration.start(new StartupEvent());

        assertTrue(migration.done());
    }

    @Test
    void waitsForAMigrationThatItMayNotMake() throws Exception {
        execute("drop table if exists flyway_schema_history");
        SchemaHistory history = new SchemaHistory(pool(postgres.getPort()), config(), NEWEST);
        migrate("V1__first.sql");
        Migration migration = new Migration(history, noFlyway(), config());

        migration.start(new StartupEvent());
        assertFalse(migration.done());

        migrate(NEWEST);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!migration.done()) {
            assertTrue(System.nanoTime() < end, "the migration that another process made is seen");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void isNotUpToDateWithoutADatabase() {
        assertFalse(new SchemaHistory(pool(1), config(), NEWEST).isUpToDate());
    }

    private void migrate(String added) throws IOException {
        Files.writeString(folder.resolve(added), "select 1;");
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }

    @SuppressWarnings("unchecked")
    private static Instance<Flyway> noFlyway() {
        return (Instance<Flyway>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (self, method, given) -> {
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    private static void execute(String command) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
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
                .withDefaultValue("assay.database.migrate", "false")
                .withDefaultValue("assay.database.migration-retry", "50ms")
                .build()
                .getConfigMapping(DatabaseConfig.class);
    }
}
