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
 * Runs single writing statements directly with the driver, within the deadlines of {@link Database}: for writes so frequent that a
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

    /** @param migrated whether the schema is up to date */
    public Statements(Pool pool, BooleanSupplier migrated, DatabaseConfig config, Vertx vertx) {
        this.pool = pool;
        this.migrated = migrated;
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * Runs a statement that is a transaction by itself. The session's own time limit for statements applies. Succeeds once it is committed, on
     * any thread.
     *
     * @param sql the statement, with {@code $1} for the first value
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

    /** Returns a connection that arrives too late to the pool at once. The pool's own time-out would lose it, as {@link SessionAcquisition} says. */
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

    /** Holds the connection as long as the statement is running, even if nobody waits for it any longer. */
    private static Future<Void> run(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .onComplete(end -> connection.close())
                .mapEmpty();
    }
}
