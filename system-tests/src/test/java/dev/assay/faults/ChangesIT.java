package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes arrive twice, out of order, or with a profile that the engine fails at. */
@ExtendWith({SharedStand.class, RowReport.class})
class ChangesIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int FRESH_SECONDS = 5;
    private static final String SCORING = "scoring-service";

    @Test
    @Of(Row.F6)
    void appliesOnceWhatComesAgainFromTheBeginning(Stand stand, Findings findings) throws Exception {
        Load load = new Load(stand.caller(), "f6", Seed.random(Row.F6), Scale.callsPerSecond()).start();
        LockSupport.parkNanos(Scale.faultyLink().toNanos());
        stand.part(SCORING).kill();
        try (Connection scoring = stand.open("scoring");
                Statement statement = scoring.createStatement()) {
            statement.execute("update feed_position set position = null");
        }
        stand.up();
        load.finish();

        findings.done(
                "scoring-service killed and sent back to the beginning of the feed under writes and erasures; the rest in the modules");
        findings.figure("calls: %s", History.answers(load.history().where(Call::writes)));
        findings.holds(new Checker(stand).afterwards(load.history(), "f6"));
    }

    @Test
    @Of(Row.F7)
    void deliversChangesThatCommitAfterLaterOnes(Stand stand, Findings findings) throws Exception {
        SlowCommits slow = new SlowCommits(stand);
        slow.begin();
        Load load = new Load(stand.caller(), "f7", Seed.random(Row.F7), Scale.callsPerSecond()).start();
        LockSupport.parkNanos(Scale.faultyLink().multipliedBy(2).toNanos());
        load.finish();
        slow.end();

        findings.done("every fifth transaction waits 0.7 s after it drew its place in the feed");
        findings.figure("%d changes waited", slow.waited());
        assertTrue(slow.waited() > 0);
        findings.holds(new Checker(stand).afterwards(load.history(), "f7"));
    }

    @Test
    @Of(Row.F14)
    void setsAProfileAsideThatTheEngineFailsAt(Stand stand, Findings findings) throws Exception {
        Poison poison = Poison.into(stand, "f14-poison");
        long begin = System.nanoTime();
        String other = poison.create("f14-other");
        Eventually.isTrue(MINUTE, "the next one is assessed", () -> poison.assessment(other) == 200);
        double fresh = (System.nanoTime() - begin) / 1e9;
        Eventually.isTrue(MINUTE, "it is put aside", () -> poison.assessment(2) == 503);
        JsonNode parked = poison.parked();

        poison.repair();
        assertEquals(202, poison.retry());
        Eventually.isTrue(MINUTE, "it is assessed when asked for", () -> poison.assessment(2) == 200);
        poison.mend();
        Eventually.isTrue(MINUTE, "its next version is assessed", () -> poison.assessment(3) == 200);

        findings.done(
                "a profile in the database that is no object; made one, and asked to be tried again; then its next version");
        findings.figure(
                "put aside after %d tries (%s)",
                parked.path("tries").asInt(), parked.path("reason").asText());
        findings.figure("the one after it was assessed %.1f s after it was written", fresh);
        if (fresh > FRESH_SECONDS) {
            findings.unmet("the one after it was fresh after %.1f s and not 5", fresh);
        }
        assertEquals(5, parked.path("tries").asInt());
        findings.holds(List.of());
    }
}
