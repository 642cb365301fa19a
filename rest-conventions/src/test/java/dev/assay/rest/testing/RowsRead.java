package dev.assay.rest.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * How many rows and entries of indexes PostgreSQL reads while a service answers. It is not the text of statements that is looked at but what PostgreSQL
 * counts when they run, so none can be forgotten, and a walk through a whole index is seen as well as one through its table.
 */
public final class RowsRead {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** By table, in rows and in entries of its indexes; also those that a filter then drops. */
    private static final String LARGE = """
            select string_agg(relname || ' ' || passed, ', ' order by relname)
              from (select relname, seq_tup_read + coalesce((select sum(idx_tup_read) from pg_stat_user_indexes own where own.relid = every.relid), 0)
                           as passed
                      from pg_stat_user_tables every) counted
             where passed > %d
            """;

    /** How often anything was read; some reads look at nothing but small tables. */
    private static final String READ =
            "select coalesce(sum(coalesce(idx_scan, 0) + seq_scan), 0) from pg_stat_user_tables";

    /** The one condition picks them: a second one might be looked at first, for all sessions that there are. */
    private static final String ENDED =
            "select string_agg(case when pg_terminate_backend(pid) then cast(pid as text) end, ', ') from pg_stat_activity"
                    + " where application_name = '%s'";

    /** A session that has just told what it read keeps what it reads within a second of it, also if it is the test's own. */
    private static final String TELL = "select pg_stat_force_next_flush()";

    private final DataSource database;
    private final String service;
    private final int most;
    private final BooleanSupplier serves;
    private final List<String> excesses = new ArrayList<>();

    /**
     * @param database of which one thread has one session
     * @param service as its sessions call themselves
     * @param most of one table that a read may pass over
     * @param serves whether the service has sessions again
     */
    public RowsRead(DataSource database, String service, int most, BooleanSupplier serves) {
        this.database = database;
        this.service = service;
        this.most = most;
        this.serves = serves;
        // What they read before, and the test with them, is told now and not with the first read that is looked at.
        endSessions();
        text(TELL);
        await("new sessions", serves);
    }

    public void look(String name, Runnable read) {
        complete(read);
        endSessions();
        assertTrue(Long.parseLong(text(READ)) > 0, "Nothing was counted for " + name);
        String excess = text(LARGE.formatted(most));
        if (excess != null) {
            excesses.add(name + ": " + excess);
        }
        await("new sessions", serves);
    }

    /** PostgreSQL learns what a session read about once a second, and the rest before the session is gone. */
    private void endSessions() {
        String ended = text(ENDED.formatted(service));
        await(
                "sessions " + ended + " to end",
                () -> text("select count(*) from pg_stat_activity where pid in (" + ended + ")")
                        .equals("0"));
    }

    /** Once from beginning to end: a busy machine may refuse it, or find a session that was ended, which says nothing of how much is read. */
    private void complete(Runnable read) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            text("select pg_stat_reset()");
            try {
                read.run();
                return;
            } catch (AssertionError refused) {
                if (System.nanoTime() >= end) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** The reads that passed over more, with the tables and how much of them. */
    public List<String> excesses() {
        return excesses;
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "Waited too long for " + what);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private String text(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }
}
