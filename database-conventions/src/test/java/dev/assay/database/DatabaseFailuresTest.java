package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;

class DatabaseFailuresTest {

    @Test
    void answersUnavailableWhereTryingAgainHelps() {
        for (String state : new String[] {"08006", "53300", "57P01", "57P03", "40P01", "55P03", "25P03", "3D000"}) {
            // When
            ProblemException problem = problemOf(new RuntimeException(reply(state)));

            // Then
            assertEquals(503, problem.code().status(), state);
            assertEquals("1", problem.headers().get("Retry-After"));
        }
    }

    @Test
    void saysWhetherTheDatabaseIsBusyFullOrAway() {
        // When
        String locked = problemOf(reply("55P03")).getMessage();
        String deadlock = problemOf(reply("40P01")).getMessage();
        String diskFull = problemOf(reply("53100")).getMessage();
        String stopped = problemOf(reply("57P01")).getMessage();

        // Then
        assertTrue(locked.startsWith("Somebody else is changing the same"), locked);
        assertEquals(locked, deadlock);
        assertTrue(diskFull.startsWith("The database is out of disk"), diskFull);
        assertTrue(stopped.startsWith("The database cannot be reached"), stopped);
    }

    @Test
    void answersUnavailableWithoutConnection() {
        // When
        ProblemException refused = problemOf(new RuntimeException(new ConnectException("refused")));
        ProblemException closed = problemOf(new VertxException("Connection was closed", true));
        ProblemException noneFree = problemOf(new NoStackTraceThrowable("Timeout"));
        Throwable lost = new NoStackTraceThrowable("Connection is not active now, current status: CLOSED");
        ProblemException lostWithin = problemOf(new HibernateException(lost));
        ProblemException lostAndNotClosed =
                problemOf(new CompositeException(lost, new IllegalStateException("HR000090: Live transaction")));

        // Then
        assertEquals(503, refused.code().status());
        assertEquals(503, closed.code().status());
        assertEquals(503, noneFree.code().status());
        assertEquals(503, lostWithin.code().status());
        assertEquals(503, lostAndNotClosed.code().status());
    }

    @Test
    void answersTimeoutWhereTheStatementWasCancelled() {
        // When
        ProblemException asReplied = problemOf(reply("57014"));
        ProblemException asConverted = problemOf(new HibernateException("select", new SQLException("text", "57014")));

        // Then
        assertEquals(504, asReplied.code().status());
        assertEquals(504, asConverted.code().status());
    }

    @Test
    void answersInvalidInputWhereAValueCannotBeTaken() {
        for (String state : new String[] {"22021", "22008", "22003", "22P05", "54000"}) {
            // When
            ProblemException problem = problemOf(new RuntimeException(reply(state)));

            // Then
            assertEquals(400, problem.code().status(), state);
            assertEquals("invalid-input", problem.code().code());
        }
    }

    @Test
    void leavesFaultsOfTheProgramAlone() {
        Throwable coercion = new NoStackTraceThrowable("A parameter can not be coerced");
        for (Throwable fault :
                new Throwable[] {reply("42601"), reply("22012"), reply("23505"), new NullPointerException(), coercion
                }) {
            // When
            Throwable explained = DatabaseFailures.explain(fault);

            // Then
            assertSame(fault, explained);
        }
    }

    private static ProblemException problemOf(Throwable failure) {
        return assertInstanceOf(ProblemException.class, DatabaseFailures.explain(failure));
    }

    private static PgException reply(String sqlState) {
        return new PgException("text with a row in it", "ERROR", sqlState, null);
    }
}
