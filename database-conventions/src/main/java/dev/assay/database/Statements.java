package dev.assay.database;

import dev.assay.rest.call.TimeLimit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Runs single writing statements by the driver alone, within the deadlines of {@link Database}: for what is written so often that a
 * session for each would cost more than the statement.
 */
@ApplicationScoped
public class Statements {

    private final Pool pool;
    private final BooleanSupplier migrated;
    private final DatabaseConfig config;
    private final Vertx vertx;

    @Inject
    Statements(Pool pool, Migration migration, DatabaseConfig config, Vertx vertx) {
        this(pool, migration::done, config, vertx);
    }

    /** @param migrated whether the schema is there */
    public Statements(Pool pool, BooleanSupplier migrated, DatabaseConfig config, Vertx vertx) {
        this.pool = pool;
        this.migrated = migrated;
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * Runs a statement that is a transaction by itself; the session's own time limit for statements holds. Succeeds when it is committed, on
     * any thread.
     *
     * @param sql with {@code $1} for the first value
     */
    public Future<Void> write(String sql, Tuple values) {
        if (!migrated.getAsBoolean()) {
            return Future.failedFuture(DatabaseFailures.unavailable());
        }
        return connection()
                .compose(connection -> TimeLimit.within(
                        vertx, config.writeDeadline(), DatabaseFailures::late, run(connection, sql, values)))
                .recover(failure -> Future.failedFuture(DatabaseFailures.explain(failure)));
    }

    /** One that comes too late goes back at once: the pool's own time-out would lose it, as {@link SessionAcquisition} says. */
    private Future<SqlConnection> connection() {
        Future<SqlConnection> opening = pool.getConnection();
        Future<SqlConnection> inTime = TimeLimit.within(
                vertx, config.acquireTimeout(), () -> new TimeoutException("No connection is free"), opening);
        opening.onSuccess(connection -> {
            if (inTime.failed()) {
                connection.close();
            }
        });
        return inTime;
    }

    /** Keeps the connection for as long as the statement is under way, whoever has stopped waiting for it. */
    private static Future<Void> run(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .onComplete(end -> connection.close())
                .mapEmpty();
    }
}
