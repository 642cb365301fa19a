package dev.assay.scoring.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // connection failure
        "28P01, true", // password refused
        "3D000, true", // no such database
        "53300, true", // too many connections
        "57014, true", // statement time-out
        "57P01, true", // shut down by an operator
        "42P01, true", // no such table: not migrated yet
        "42601, false", // syntax error
        "23505, false", // unique violation
        "22021, false" // character not in repertoire
    })
    void tellsAnAwayDatabaseFromAFaultBySqlState(String state, boolean unavailable) {
        PgException refused = new PgException("message", "ERROR", state, "detail");

        assertEquals(unavailable, DatabaseFailures.isUnavailable(new IllegalStateException(refused)));
    }

    @Test
    void takesALostConnectionForUnavailable() {
        assertTrue(DatabaseFailures.isUnavailable(new ConnectException("refused")));
        assertTrue(DatabaseFailures.isUnavailable(ClosedConnectionException.INSTANCE));
        assertTrue(DatabaseFailures.isUnavailable(new TimeoutException()));
        assertTrue(DatabaseFailures.isUnavailable(new NoStackTraceThrowable("Timeout")));
    }

    @Test
    void takesAnythingElseForAFault() {
        assertFalse(DatabaseFailures.isUnavailable(new NullPointerException()));
        assertFalse(DatabaseFailures.isUnavailable(new NoStackTraceThrowable("A parameter can not be coerced")));
    }
}
