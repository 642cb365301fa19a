package dev.assay.scoring.follower.loss;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateLookup;
import dev.assay.scoring.feed.LookedUp;
import dev.assay.scoring.feed.TestFeeds;
import dev.assay.scoring.follower.FollowerFixture;
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
        restore();

        // When
        search(lookup);

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
    void areNotThoseWhoAreKnownAndHaveNotComeAgain() {
        restore();
        profiles.says(upserted(LOST, 2, 1, 40), erased(PARKED, 2, 2), merged(MERGED, 2, 1, KEPT));

        search(lookup);

        assertEquals(200, status(LOST));
        assertEquals(0, tables.count("tombstone"));
        assertEquals("0", tables.text("select forgotten from known_incarnation where searched_at is not null"));
    }

    @Test
    void comeBackWithALaterBackup() {
        restore();
        search(lookup);

        fixture.apply(epoch, "3.9.1", upserted(KEPT, 3, 1, 60), upserted(LOST, 3, 1, 40), merged(MERGED, 3, 1, KEPT));

        assertEquals(200, status(LOST));
        assertEquals(Set.of("merge_mark"), tables.naming(MERGED));
        assertEquals(1, tables.count("tombstone"));
    }

    @Test
    void areErasedForGoodWhenALaterBackupSaysSo() {
        restore();
        search(lookup);

        fixture.apply(epoch, "3.9.1", erased(LOST, 3, 2));
        fixture.apply(epoch, "4.9.1", upserted(LOST, 4, 1, 40));

        assertEquals(404, status(LOST));
    }

    @Test
    void doNotComeBackByAPageThatWasReadBefore() {
        restore();

        fixture.applyAfter(() -> search(lookup), epoch, "1.7.5", upserted(LOST, 1, 2, 45));

        assertEquals(404, status(LOST));
    }

    @Test
    void areNotThoseWhoComeWhileTheyAreAskedFor() {
        restore();
        CandidateLookup slow = asked -> Uni.createFrom()
                .item(() -> {
                    LookedUp answer = lookup.lookUp(asked).await().atMost(PATIENCE);
                    if (!asked.isEmpty()) {
                        fixture.apply(epoch, "2.9.1", upserted(LOST, 2, 1, 40));
                    }
                    return answer;
                })
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());

        search(slow);

        assertEquals(200, status(LOST));
        assertEquals(404, status(PARKED));
    }

    private void restore() {
        searches.restore(profiles, lookup, epoch, KEPT, 0);
    }

    private void search(CandidateLookup answering) {
        searches.search(searches.replica("one", LostSearches.AT_ONCE, answering));
    }

    private static int status(UUID candidate) {
        return Api.caller()
                .get("/api/v1/candidates/" + candidate + "/assessment")
                .statusCode();
    }
}
