package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.testing.MemoryFeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes are applied once, whatever way they arrive, in a real database. */
abstract class FollowerBehaviour extends DeliveredBehaviour {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void recordsAssessmentsRankingsAndPositionOfAPage() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 1, 60));

        assertEquals(2, tables.count("assessment"));
        assertEquals(2, tables.count("standing"));
        assertEquals(4, tables.count("standing_fit"));
        assertEquals("1.7.3", fixture.position());
    }

    @Test
    void recordsWhatStillWaitsBehindAPage() {
        fixture.apply(epoch, "1.7.3", 12, upserted(ONE, 1, 1, 40));

        assertEquals("12", tables.text("select pending from feed_position"));
        assertEquals(
                MemoryFeed.OLDEST.toString(),
                tables.text("select to_char(oldest_pending_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from feed_position"));
    }

    @Test
    void changesNothingWhenAPageComesAgain() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 2, 40));
        String before = everything();

        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 2, 99), upserted(ONE, 1, 1, 98));

        assertEquals(before, everything());
    }

    @Test
    void keepsOldAssessmentsBesideTheNewOne() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));

        fixture.apply(epoch, "1.8.4", upserted(ONE, 1, 2, 70));

        assertEquals(2, tables.count("assessment"));
        assertEquals("70", tables.text("select overall from standing"));
        assertEquals("70", tables.text("select fit from standing_fit where job_profile = 'platform-mts'"));
    }

    @Test
    void ignoresAVersionThatCameLate() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 5, 50));

        fixture.apply(epoch, "1.8.4", upserted(ONE, 1, 4, 40));

        assertEquals("50", tables.text("select overall from standing"));
        assertEquals(1, tables.count("assessment"));
    }

    @Test
    void takesALowerVersionOfANewerIncarnation() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 5, 50));

        fixture.apply(epoch, "2.1.1", upserted(ONE, 2, 3, 30));
        fixture.apply(epoch, "2.1.1", upserted(ONE, 1, 9, 90));

        assertEquals("30", tables.text("select overall from standing"));
    }

    @Test
    void leavesNothingButATombstoneOfTheErased() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40), broken(TWO, 1, "x"));
        fixture.apply(epoch, "1.8.4", upserted(ONE, 1, 2, 50));
        assertEquals(
                Set.of("assessment", "canonical_input", "event", "standing", "standing_change", "standing_fit"),
                tables.naming(ONE));

        fixture.apply(epoch, "1.9.5", erased(ONE, 1, 3), erased(TWO, 1, 2));

        assertEquals(0, tables.count("assessment"));
        assertEquals(0, tables.count("standing"));
        assertEquals(0, tables.count("standing_fit"));
        assertEquals(0, tables.count("parked_change"));
        assertEquals(2, tables.count("tombstone"));
        assertEquals(Set.of("standing_change", "tombstone"), tables.naming(ONE));
        assertEquals(Set.of("tombstone"), tables.naming(TWO));
    }

    @Test
    void keepsTheErasedErased() {
        fixture.apply(epoch, "1.7.3", erased(ONE, 1, 3));

        fixture.apply(epoch, "1.8.4", upserted(ONE, 1, 2, 40), erased(ONE, 1, 3));
        fixture.apply(epoch, "2.1.1", upserted(ONE, 2, 9, 40));

        assertEquals(0, tables.count("assessment"));
        assertEquals(1, tables.count("tombstone"));
    }

    @Test
    void comesToTheSameInAnyOrderWithRepetitions() {
        List<CandidateChange> changes = new ArrayList<>();
        for (int candidate = 1; candidate <= 8; candidate++) {
            for (int version = 1; version <= 4; version++) {
                changes.add(upserted(new UUID(0, candidate), 1, version, candidate * 10 + version));
            }
        }
        changes.add(erased(new UUID(0, 8), 1, 5));
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int round = 0; round < 12; round++) {
            Collections.shuffle(changes, random);
            int size = 1 + random.nextInt(changes.size());
            fixture.apply(epoch, "1.7." + round, changes.subList(0, size).toArray(CandidateChange[]::new));
        }
        fixture.apply(epoch, "1.9.9", changes.toArray(CandidateChange[]::new));

        assertEquals("7", tables.text("select count(*) from standing where candidate_version = 4"), "seed " + seed);
        assertEquals(7, tables.count("standing"), "seed " + seed);
        assertEquals("0", tables.text("select count(*) from assessment where candidate_id = '" + new UUID(0, 8) + "'"));
    }

    @Test
    void writesAPageWhollyOrNotAtAll() {
        // An assessment that is already there without its row in the rankings: inserting it again fails behind other
        // writes.
        fixture.apply(epoch, "1.7.3", upserted(TWO, 1, 1, 40));
        tables.execute("delete from standing_fit");
        tables.execute("delete from standing");
        String before = everything();

        assertThrows(
                RuntimeException.class,
                () -> fixture.apply(
                        epoch,
                        "1.8.4",
                        erased(new UUID(0, 9), 1, 1),
                        upserted(ONE, 1, 1, 50),
                        upserted(TWO, 1, 1, 40)));

        assertEquals(before, everything());
        assertEquals("1.7.3", fixture.position());
        assertEquals(0, tables.count("tombstone"));
    }

    @Test
    void parksWhatTheEngineCannotReadAndGoesOn() {
        fixture.apply(epoch, "1.7.3", broken(ONE, 1, "secret"), upserted(TWO, 1, 1, 60));

        assertEquals("5", tables.text("select tries from parked_change"));
        assertEquals(1, tables.count("assessment"));
        assertEquals("1.7.3", fixture.position());
    }

    @Test
    void forgetsWhatWasParkedWhenALaterVersionIsReadable() {
        fixture.apply(epoch, "1.7.3", broken(ONE, 1, "x"));
        fixture.apply(epoch, "1.8.4", broken(ONE, 2, "x"));

        fixture.apply(epoch, "1.9.5", upserted(ONE, 1, 3, 60));

        assertEquals(0, tables.count("parked_change"));
        assertEquals(1, tables.count("assessment"));
    }

    @Test
    void triesWhatWasParkedAgainWhenItIsAnnouncedAgain() {
        fixture.apply(epoch, "1.7.3", broken(ONE, 1, "x"));
        fixture.apply(epoch, "1.8.4", broken(ONE, 1, "x"));
        assertEquals(1, tables.count("parked_change"));

        fixture.apply(epoch, "1.9.5", upserted(ONE, 1, 1, 60));

        assertEquals(0, tables.count("parked_change"));
        assertEquals(1, tables.count("assessment"));
    }

    @Test
    void storesTheResultCharacterByCharacter() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));

        assertEquals(
                "{\"overall\":40,\"text\":\"caf\u00e9 \\u0001 1.0\"}", tables.text("select result from assessment"));
    }

    private String everything() {
        return tables.text(
                "select (select json_agg(a order by candidate_id, candidate_version) from assessment a)::text"
                        + " || coalesce((select json_agg(s order by candidate_id) from standing s)::text, '')"
                        + " || coalesce((select json_agg(f order by candidate_id, job_profile) from standing_fit f)::text, '')");
    }
}
