package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.database.Database;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateLookup;
import dev.assay.scoring.feed.LookedUp;
import dev.assay.scoring.feed.TestFeeds;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.StandInProfiles;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup of profile-service's database is restored, and scoring-service's database stays: the backup does not have everybody who was assessed. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class LostCandidatesResourceTest {

    private static final UUID KEPT = new UUID(0, 1);
    private static final UUID LOST = new UUID(0, 2);
    private static final UUID PARKED = new UUID(0, 3);
    private static final UUID MERGED = new UUID(0, 4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> AT_ONCE = Map.of("lost-after", "0s");

    @Inject
    Vertx vertx;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    Database database;

    @Inject
    PutAside putAside;

    @Inject
    Erasures erasures;

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
                upserted(LOST, 1, 1, 40),
                broken(PARKED, 1, "?"),
                merged(MERGED, 1, 1, KEPT));
    }

    @AfterEach
    void close() throws Exception {
        profiles.close();
        tables.reset();
    }

    @Test
    void areForgottenInAllThatIsKept() {
        // Given
        tables.execute("insert into decision (id, candidate_id, outcome, reason, decided_at) values"
                + " (gen_random_uuid(), '" + LOST + "', 'HOLD', 'wait', now())");
        restore(0);

        // When
        search("one", AT_ONCE, lookup);

        // Then
        assertEquals(Set.of("decision", "standing_change", "tombstone"), tables.naming(LOST));
        assertEquals(0, tables.count("decision where reason is not null"));
        assertEquals(Set.of("tombstone"), tables.naming(PARKED));
        assertEquals(Set.of("tombstone"), tables.naming(MERGED));
        assertEquals(404, status(LOST));
        assertEquals(
                List.of(KEPT.toString()), Api.caller().get("/api/v1/rankings").path("items.candidateId"));
        assertEquals("3", tables.text("select forgotten from known_incarnation where searched_at is not null"));
    }

    @Test
    void areKeptUntilTheFeedIsReadToItsEnd() {
        restore(1);

        search("one", AT_ONCE, lookup);

        assertEquals(200, status(LOST));
        assertEquals(List.of(), profiles.asked());
    }

    @Test
    void areKeptForADay() {
        restore(0);

        search("one", Map.of(), lookup);
        assertEquals(200, status(LOST));

        tables.execute("update known_incarnation set first_seen_at = first_seen_at - interval '24 hours'");
        search("one", Map.of(), lookup);
        assertEquals(404, status(LOST));
    }

    @Test
    void areNotThoseWhoAreKnownAndHaveNotComeAgain() {
        restore(0);
        profiles.says(upserted(LOST, 2, 1, 40), erased(PARKED, 2, 2), merged(MERGED, 2, 1, KEPT));

        search("one", AT_ONCE, lookup);

        assertEquals(200, status(LOST));
        assertEquals(0, tables.count("tombstone"));
        assertEquals("0", tables.text("select forgotten from known_incarnation where searched_at is not null"));
    }

    @Test
    void areLookedForFromWhereAnotherReplicaStopped() {
        // Given
        restore(0);
        profiles.tellsAtMost(1);
        step("one", AT_ONCE, lookup);
        profiles.tellsAtMost(100);

        // When
        search("two", AT_ONCE, lookup);
        assertEquals(1, tables.count("tombstone"), "the other may still be at it");
        tables.execute("update known_incarnation set lease_until = now() - interval '1 second'");
        search("two", AT_ONCE, lookup);

        // Then
        assertEquals(3, tables.count("tombstone"));
        assertEquals(List.of(3, 2), profiles.asked());
    }

    @Test
    void comeBackWithALaterBackup() {
        restore(0);
        search("one", AT_ONCE, lookup);

        fixture.apply(epoch, "3.9.1", upserted(KEPT, 3, 1, 60), upserted(LOST, 3, 1, 40), merged(MERGED, 3, 1, KEPT));

        assertEquals(200, status(LOST));
        assertEquals(Set.of("merge_mark"), tables.naming(MERGED));
        assertEquals(1, tables.count("tombstone"));
    }

    @Test
    void areErasedForGoodWhenALaterBackupSaysSo() {
        restore(0);
        search("one", AT_ONCE, lookup);

        fixture.apply(epoch, "3.9.1", erased(LOST, 3, 2));
        fixture.apply(epoch, "4.9.1", upserted(LOST, 4, 1, 40));

        assertEquals(404, status(LOST));
    }

    @Test
    void doNotComeBackByAPageThatWasReadBefore() {
        restore(0);

        fixture.applyAfter(() -> search("one", AT_ONCE, lookup), epoch, "1.7.5", upserted(LOST, 1, 2, 45));

        assertEquals(404, status(LOST));
    }

    @Test
    void areNotThoseWhoComeWhileTheyAreAskedFor() {
        restore(0);
        CandidateLookup slow = asked -> Uni.createFrom()
                .item(() -> {
                    LookedUp answer = lookup.lookUp(asked).await().atMost(PATIENCE);
                    if (!asked.isEmpty()) {
                        fixture.apply(epoch, "2.9.1", upserted(LOST, 2, 1, 40));
                    }
                    return answer;
                })
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());

        search("one", AT_ONCE, slow);

        assertEquals(200, status(LOST));
        assertEquals(404, status(PARKED));
    }

    /** Reads the feed of the next incarnation, in which only one of them is left. */
    private void restore(long pending) {
        profiles.livesIn(2);
        step("one", AT_ONCE, lookup);
        fixture.apply(epoch, "2.8.4", pending, upserted(KEPT, 2, 1, 60));
    }

    private Duration step(String searcher, Map<String, String> settings, CandidateLookup answering) {
        Searches searches = new Searches(database, putAside, erasures, FollowingConfig.with(settings));
        return new LostCandidates(answering, searches, searcher).step().await().atMost(PATIENCE);
    }

    private void search(String searcher, Map<String, String> settings, CandidateLookup answering) {
        while (step(searcher, settings, answering).isZero()) {
            assertEquals(1, tables.count("known_incarnation"), "there is one search");
        }
    }

    private static int status(UUID candidate) {
        return Api.caller()
                .get("/api/v1/candidates/" + candidate + "/assessment")
                .statusCode();
    }
}
