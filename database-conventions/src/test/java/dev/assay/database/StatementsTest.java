package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final String ADD = "insert into noted (word) select * from unnest($1::text[])";

    private static EmbeddedPostgres postgres;
    private static Vertx vertx;

    /** Of one connection. */
    private static Pool pool;

    private final Statements statements = statements(true, "300ms", "7s");

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        vertx = Vertx.vertx();
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(
                        PgConnectOptions.fromUri("postgresql://postgres@localhost:" + postgres.getPort() + "/postgres"))
                .using(vertx)
                .build();
        ended(pool.query("create table noted (word text not null)").execute());
    }

    @AfterAll
    static void stop() throws IOException {
        ended(pool.close());
        ended(vertx.close());
        postgres.close();
    }

    @BeforeEach
    void forget() {
        ended(pool.query("delete from noted").execute());
    }

    @Test
    void writesAllRowsOfAStatement() {
        ended(statements.write(ADD, words("one", "two")));

        assertEquals(2, rows());
    }

    @Test
    void writesNoneWhereOneCannotBe() {
        assertThrows(CompletionException.class, () -> ended(statements.write(ADD, words("one", (String) null))));

        assertEquals(0, rows());
    }

    @Test
    void isUnavailableBeforeTheSchemaIsThere() {
        Future<Void> written = statements(false, "300ms", "7s").write(ADD, words("one"));

        assertEquals(CommonError.UNAVAILABLE, problem(written).code());
    }

    @Test
    void givesBackAConnectionThatComesTooLate() {
        // Given
        SqlConnection busy = ended(pool.getConnection());
        assertEquals(
                CommonError.UNAVAILABLE,
                problem(statements.write(ADD, words("one"))).code());

        // When
        ended(busy.close());

        // Then
        ended(statements.write(ADD, words("two")));
        assertEquals(1, rows());
    }

    @Test
    void givesBackTheConnectionOfAStatementThatEndsAfterItsDeadline() throws SQLException {
        // Given
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Statement locks = other.createStatement()) {
            other.setAutoCommit(false);
            locks.execute("lock table noted");
            assertEquals(
                    CommonError.TIMEOUT,
                    problem(statements(true, "10s", "100ms").write(ADD, words("one")))
                            .code());
        }

        // When
        ended(statements(true, "10s", "10s").write(ADD, words("two")));

        // Then
        assertEquals(2, rows());
    }

    private static Tuple words(String... words) {
        return Tuple.of(words);
    }

    private static int rows() {
        return ended(pool.query("select count(*) from noted").execute())
                .iterator()
                .next()
                .getInteger(0);
    }

    private static ProblemException problem(Future<?> failing) {
        CompletionException failure = assertThrows(CompletionException.class, () -> ended(failing));
        return assertInstanceOf(ProblemException.class, failure.getCause());
    }

    private static <T> T ended(Future<T> work) {
        return work.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static Statements statements(boolean migrated, String acquireTimeout, String writeDeadline) {
        DatabaseConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DatabaseConfig.class)
                .withDefaultValue("assay.database.acquire-timeout", acquireTimeout)
                .withDefaultValue("assay.database.write-deadline", writeDeadline)
                .build()
                .getConfigMapping(DatabaseConfig.class);
        return new Statements(pool, () -> migrated, config, vertx);
    }
}
