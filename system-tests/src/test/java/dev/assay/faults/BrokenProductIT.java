package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Tests the harness itself: the product is broken in the database, which needs no switch in its code, and the checks must see it. */
class BrokenProductIT {

    private static final int SECONDS = 10;

    /** Short, since what is lost does not come, however long one waits. */
    private static final Duration CAUGHT_UP = Duration.ofSeconds(15);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Stand stand;

    @BeforeAll
    static void start() throws Exception {
        stand = new Stand(folder.resolve("home"));
    }

    @AfterAll
    static void stop() throws Exception {
        stand.stop();
    }

    @Test
    void isFoundWithoutDeduplication() throws Exception {
        execute("""
                create function faults_forget() returns trigger language plpgsql as $$
                begin
                    new.key_hash := new.key_hash || gen_random_uuid();
                    return new;
                end $$;
                create trigger faults_forget before insert on idempotency_key for each row execute function faults_forget();
                """);
        try {
            List<String> violations = under("b1", () -> LockSupport.parkNanos(SECONDS * 1_000_000_000L));

            assertFound("I2: the key", violations);
        } finally {
            execute("drop trigger faults_forget on idempotency_key");
        }
    }

    @Test
    void isFoundWhenTheFeedIsReadByNumberAlone() throws Exception {
        execute("create or replace view settled_change as select * from candidate_change");
        SlowCommits slow = new SlowCommits(stand);
        slow.begin();
        try {
            List<String> violations = under("b2", () -> LockSupport.parkNanos(SECONDS * 1_000_000_000L));

            assertFound("I3: ", violations);
        } finally {
            slow.end();
            execute("create or replace view settled_change as select * from candidate_change"
                    + " where txid < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)");
            // Writes every change again, so that the next test does not miss those that were skipped.
            execute("update candidate_change set txid = cast(cast(pg_current_xact_id() as text) as bigint),"
                    + " sequence = nextval('candidate_change_sequence')");
        }
    }

    @Test
    void isFoundWhenTheKeyIsNoPartOfTheTransaction() throws Exception {
        // An unlogged table is empty after a crash: what was written with a key survives, and the key does not.
        execute("alter table idempotency_key set unlogged");
        try {
            List<String> violations = under("b3", () -> {
                LockSupport.parkNanos(SECONDS * 500_000_000L);
                stand.part(Stand.POSTGRES).kill();
                stand.up();
                LockSupport.parkNanos(SECONDS * 500_000_000L);
            });

            assertFound("I2: the key", violations);
        } finally {
            execute("alter table idempotency_key set logged");
        }
    }

    private interface Fault {
        void happen() throws Exception;
    }

    private static List<String> under(String run, Fault fault) throws Exception {
        Load load = new Load(stand.caller(), run, Seed.random(Row.F1), 2 * Scale.callsPerSecond()).start();
        fault.happen();
        load.finish();
        return new Checker(stand, CAUGHT_UP).afterwards(load.history(), run);
    }

    private static void assertFound(String beginning, List<String> violations) {
        assertTrue(violations.stream().anyMatch(each -> each.startsWith(beginning)), violations.toString());
        // And nothing else: a check that always reports something proves nothing.
        assertEquals(
                List.of(),
                violations.stream()
                        .filter(each -> !each.startsWith(beginning.substring(0, 3)))
                        .toList());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = stand.open("profile");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
