package dev.assay.database;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Distinguishes an unavailable, full or slow database (503 and 504) and values that it cannot hold (400) from faults of this program. */
final class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    /** Cancelled by statement_timeout. */
    private static final String QUERY_CANCELED = "57014";

    /**
     * A number or time out of range, characters that text must not have, or more than an index or a type holds. The rest of the classes 22 and 54 is the
     * program's own fault.
     */
    private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22008", "22021", "22P05", "54000");

    private DatabaseFailures() {}

    static Throwable explain(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        Optional<String> sqlState = causes(failure)
                .map(DatabaseFailures::sqlState)
                .flatMap(Optional::stream)
                .findFirst();
        if (sqlState.isPresent()) {
            return ofReply(sqlState.get(), failure);
        }
        return causes(failure).anyMatch(DatabaseFailures::isConnection) ? logged(unavailable(), failure) : failure;
    }

    /** The SQLSTATE that the database replied. Hibernate converts the driver's exceptions to JDBC's on some paths and not on others. */
    private static Optional<String> sqlState(Throwable cause) {
        if (cause instanceof PgException reply) {
            return Optional.ofNullable(reply.getSqlState());
        }
        return cause instanceof SQLException reply ? Optional.ofNullable(reply.getSQLState()) : Optional.empty();
    }

    static ProblemException unavailable() {
        return PassingFailure.AWAY.problem();
    }

    static ProblemException late() {
        return new ProblemException(
                CommonError.TIMEOUT, "The database did not answer in time; a write may or may not have happened.");
    }

    private static Throwable ofReply(String sqlState, Throwable failure) {
        if (QUERY_CANCELED.equals(sqlState)) {
            String detail = "The database took too long over this; nothing was changed.";
            return logged(new ProblemException(CommonError.TIMEOUT, detail), failure);
        }
        if (OUT_OF_RANGE.contains(sqlState)) {
            String detail = "A value is outside what can be kept or looked for.";
            return logged(new ProblemException(CommonError.INVALID_INPUT, detail), failure);
        }
        return PassingFailure.of(sqlState)
                .<Throwable>map(passing -> logged(passing.problem(), failure))
                .orElse(failure);
    }

    /** Connection refused, closed or reset; no connection free in time; the pool's queue full. */
    private static boolean isConnection(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof VertxException
                || cause instanceof TimeoutException
                || cause instanceof NoStackTraceThrowable && isConnection(String.valueOf(cause.getMessage()));
    }

    /** No connection was free in time, or the connection was lost within a transaction. Only the text tells these from faults of the program. */
    private static boolean isConnection(String said) {
        return said.equals("Timeout") || said.startsWith("Connection is not active");
    }

    /** Logs only the kind of failure, because the text of a database error can quote a row. */
    private static ProblemException logged(ProblemException problem, Throwable failure) {
        Throwable last = causes(failure).reduce((first, next) -> next).orElse(failure);
        LOG.warnf(
                "Database: %s (%s)",
                problem.code().code(), sqlState(last).orElse(last.getClass().getSimpleName()));
        return problem;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16);
    }
}
