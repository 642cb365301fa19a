package dev.assay.scoring.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away or overloaded, which heals, from a fault of ours, which does not. */
final class DatabaseFailures {

    /** SQLSTATE classes: connection, refused login, no such database, lack of resources, ended by an operator or a time-out. */
    private static final Set<String> PASSING = Set.of("08", "28", "3D", "53", "57");
    /** A table that is not there: the migrations have not run yet. */
    private static final String UNDEFINED_TABLE = "42P01";

    private DatabaseFailures() {}

    static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException refused) {
                return isPassing(refused.getSqlState());
            }
            if (isConnection(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(String sqlState) {
        return sqlState != null
                && (sqlState.equals(UNDEFINED_TABLE)
                        || sqlState.length() == 5 && PASSING.contains(sqlState.substring(0, 2)));
    }

    private static boolean isConnection(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof ClosedConnectionException
                || cause instanceof VertxException
                // The pool reports in this way that no connection was free in time; other faults look alike but for the
                // text.
                || cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage());
    }
}
