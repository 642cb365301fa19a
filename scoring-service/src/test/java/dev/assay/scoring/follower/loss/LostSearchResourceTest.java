package dev.assay.scoring.follower.loss;

import static dev.assay.scoring.follower.loss.LostSearches.AT_ONCE;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateLookup;
import dev.assay.scoring.feed.TestFeeds;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Logged;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.StandInProfiles;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the search for lost candidates begins, and how it comes to its end: three are to be asked for. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class LostSearchResourceTest {

    private static final UUID KEPT = new UUID(0, 1);

    @Inject
    Vertx vertx;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    LostSearches searches;

    private StandInProfiles profiles;
    private CandidateLookup lookup;
    private Epoch epoch;

    @BeforeEach
    void assess() throws Exception {
        epoch = tables.reset();
        profiles = new StandInProfiles(vertx);
        lookup = TestFeeds.lookup(vertx, profiles.address());
        fixture.apply(
                epoch,
                "1.7.3",
                upserted(KEPT, 1, 1, 60),
                upserted(new UUID(0, 2), 1, 1, 40),
                upserted(new UUID(0, 3), 1, 1, 50),
                upserted(new UUID(0, 4), 1, 1, 30));
    }

    @AfterEach
    void close() throws Exception {
        profiles.close();
        tables.reset();
    }

    @Test
    void waitsUntilTheFeedIsReadToItsEnd() {
        searches.restore(profiles, lookup, epoch, KEPT, 1);

        searches.search(replica("one", AT_ONCE));

        assertEquals(List.of(), profiles.asked());
    }

    @Test
    void waitsForADay() {
        searches.restore(profiles, lookup, epoch, KEPT, 0);

        searches.search(replica("one", Map.of()));
        assertEquals(0, tables.count("tombstone"));

        tables.execute("update known_incarnation set waited = interval '24 hours'");
        searches.search(replica("one", Map.of()));
        assertEquals(3, tables.count("tombstone"));
    }

    @Test
    void waitsAgainWhenItsOwnDatabaseIsRestored() {
        searches.restore(profiles, lookup, epoch, KEPT, 0);
        tables.execute("update known_incarnation set waited = interval '25 hours', begun_at = now(), timeline = '0'");

        searches.search(replica("one", Map.of()));

        assertEquals(0, tables.count("tombstone"));
        assertEquals(1, tables.count("known_incarnation where waited < interval '1 hour' and begun_at is null"));
    }

    @Test
    void doesNotWaitWhileNoReplicaRuns() {
        searches.restore(profiles, lookup, epoch, KEPT, 0);
        tables.execute("update known_incarnation set looked_at = looked_at - interval '25 hours'");

        searches.search(replica("one", Map.of()));

        assertEquals(0, tables.count("tombstone"));
        assertEquals(1, tables.count("known_incarnation where waited >= interval '1 minute'"));
    }

    @Test
    void isAnnouncedOnceInALaterIncarnation() {
        searches.step(replica("one", Map.of()));
        profiles.livesIn(2);

        List<Level> told = Logged.by(KnownIncarnations.class, () -> {
            searches.step(replica("one", Map.of()));
            searches.step(replica("two", Map.of()));
        });

        assertEquals(List.of("WARN"), told.stream().map(Level::getName).toList());
    }

    @Test
    void goesOnWhereAnotherReplicaStopped() {
        // Given
        searches.restore(profiles, lookup, epoch, KEPT, 0);
        profiles.tellsAtMost(1);
        searches.step(replica("one", AT_ONCE));
        profiles.tellsAtMost(100);

        // When
        searches.search(replica("two", AT_ONCE));
        assertEquals(1, tables.count("tombstone"), "the other may still be at it");
        tables.execute("update known_incarnation set lease_until = now() - interval '1 second'");
        searches.search(replica("two", AT_ONCE));

        // Then
        assertEquals(3, tables.count("tombstone"));
        assertEquals(List.of(3, 2), profiles.asked());
    }

    @Test
    void goesOnWhileOthersAreWritten() {
        searches.restore(profiles, lookup, epoch, KEPT, 0);
        profiles.tellsAtMost(1);
        searches.step(replica("one", AT_ONCE));

        tables.execute("update feed_position set pending = 7");
        searches.search(replica("one", AT_ONCE));

        assertEquals(3, tables.count("tombstone"));
    }

    @Test
    void passesOverThoseWhoCameAgain() {
        // Given
        searches.restore(profiles, lookup, epoch, KEPT, 0);
        mark("bb", 2, 1500);
        mark("cc", 1, 150);

        // When
        searches.search(replica("one", AT_ONCE));

        // Then
        assertEquals(List.of(3, 100, 50), profiles.asked());
        assertEquals(153, tables.count("tombstone"));
    }

    @Test
    void isOverWithItsIncarnation() {
        searches.restore(profiles, lookup, epoch, KEPT, 0);
        profiles.livesIn(3);
        searches.step(replica("one", AT_ONCE));

        profiles.livesIn(2);
        searches.step(replica("two", AT_ONCE));

        assertEquals(List.of(), profiles.asked());
    }

    @Test
    void forgetsNobodyOnceALaterIncarnationIsKnown() {
        searches.restore(profiles, lookup, epoch, KEPT, 0);
        profiles.tellsAtMost(1);
        LostCandidates replica = replica("one", AT_ONCE);
        searches.step(replica);

        tables.execute("insert into known_incarnation (number, system_identifier, timeline) values (3, 1, '1')");
        searches.step(replica);

        assertEquals(1, tables.count("tombstone"));
    }

    private void mark(String prefix, long incarnation, int candidates) {
        tables.execute("insert into merge_mark select cast(rpad('" + prefix
                + "' || lpad(to_hex(i), 6, '0'), 32, '0') as uuid), " + incarnation
                + ", 1, gen_random_uuid() from generate_series(1, " + candidates + ") i");
    }

    private LostCandidates replica(String name, Map<String, String> settings) {
        return searches.replica(name, settings, lookup);
    }
}
