package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.status.FollowerStatus;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After an upgrade of the engine, until the pool is assessed anew: readers see an epoch that nobody follows. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class DeparturesResourceTest {

    private static final UUID ERASED = new UUID(0, 1);
    private static final UUID MERGED = new UUID(0, 2);
    private static final UUID STAYS = new UUID(0, 3);
    private static final UUID NEW = new UUID(0, 4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Vertx vertx;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    FeedPositions store;

    @Inject
    DepartureLeases departureLeases;

    @Inject
    FeedLeases leases;

    @Inject
    FollowerStatus status;

    private final MemoryFeed feed = new MemoryFeed();
    private Epoch epoch;
    private Followers followers;

    @BeforeEach
    void leaveTheEpoch() {
        epoch = tables.reset();
        fixture.apply(
                epoch, "1.7.3", upserted(ERASED, 1, 1, 40), upserted(MERGED, 1, 1, 50), upserted(STAYS, 1, 1, 60));
        tables.execute("update epoch set engine_version = '0.0.1'");
        FeedFollower.Scoring nobody = (changes, of) -> Uni.createFrom().nothing();
        followers = new Followers(
                vertx,
                new FeedFollower.Openings(of -> feed, store, store, departureLeases, nobody),
                leases,
                status,
                FollowingConfig.with(Map.of()));
    }

    @AfterEach
    void restore() {
        followers.stop().await().atMost(PATIENCE);
        tables.execute("update epoch set engine_version = '" + epoch.engineVersion() + "'");
        tables.reset();
    }

    @Test
    void forgetsTheErasedAndTheMergedAtOnce() {
        // Given
        feed.page("1.9.6", upserted(NEW, 1, 1, 70), erased(ERASED, 1, 2), merged(MERGED, 1, 2, STAYS));

        // When
        followers.follow(List.of());

        // Then
        until("somebody is erased", () -> tables.count("tombstone") > 0);
        assertEquals(Optional.of("1.7.3"), feed.asked().get(0));
        assessment(ERASED).statusCode(404);
        assertEquals(Set.of("standing_change", "tombstone"), tables.naming(ERASED));
        assertEquals(
                List.of(STAYS.toString()), Api.caller().get("/api/v1/rankings").path("items.candidateId"));
        assertEquals("1.7.3", tables.text("select position from feed_position"), "the epoch goes on from there");
    }

    @Test
    void areReadByOneReplicaUntilItIsGone() {
        // Given
        MemoryFeed unread = new MemoryFeed().page("1.9.6", erased(ERASED, 1, 2));
        Departures first = new Departures(feed.page("1.8.4"), store, departureLeases, "first", 100);
        Departures second = new Departures(unread, store, departureLeases, "second", 100);

        // When
        first.step().await().atMost(PATIENCE);
        second.step().await().atMost(PATIENCE);

        // Then
        assertEquals(List.of(), unread.asked());
        first.close().await().atMost(PATIENCE);
        second.step().await().atMost(PATIENCE);
        assertEquals(List.of(Optional.of("1.7.3")), unread.asked());
        assertEquals(1, tables.count("tombstone"));
    }

    @Test
    void giveTheirLeaseBackBeforeTheServiceGoesOnShuttingDown() {
        // Given
        AtomicBoolean closed = new AtomicBoolean();
        feed.page("1.9.6").closing(soon(() -> closed.set(true)));
        followers.follow(List.of());
        until("somebody has the lease", () -> tables.count("departure_lease") == 1);

        // When
        followers.stop().await().atMost(PATIENCE);

        // Then
        assertEquals(0, tables.count("departure_lease"));
        assertTrue(closed.get());
    }

    @Test
    void giveTheirLeaseBackThoughTheFeedDoesNotClose() {
        // Given
        Departures reader = new Departures(
                feed.page("1.9.6").closing(Uni.createFrom().nothing()), store, departureLeases, "first", 100);
        reader.step().await().atMost(PATIENCE);

        // When
        Cancellable closing = reader.close().subscribe().with(done -> {});

        // Then
        until("the lease is given back", () -> tables.count("departure_lease") == 0);
        closing.cancel();
    }

    @Test
    void areReadByAnotherReplicaWhenOneIsSilent() {
        // Given
        MemoryFeed other = new MemoryFeed().page("1.9.6");
        new Departures(feed.page("1.8.4"), store, departureLeases, "first", 100)
                .step()
                .await()
                .atMost(PATIENCE);

        // When
        tables.execute("update departure_lease set lease_until = now() - interval '1 second'");
        new Departures(other, store, departureLeases, "second", 100)
                .step()
                .await()
                .atMost(PATIENCE);

        // Then
        assertEquals(1, other.asked().size());
    }

    @Test
    void saysThatANewCandidateIsOnTheWayOnceNobodyFollowsTheEpoch() {
        assessment(NEW).statusCode(404);

        tables.execute("update feed_position set read_at = read_at - interval '1 hour'");

        assessment(NEW).statusCode(202).body("type", equalTo("urn:assay:problem:assessment-pending"));
        assessment(STAYS).statusCode(200);
    }

    private static Uni<Void> soon(Runnable then) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(500))
                .invoke(then);
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "Waited in vain until " + what);
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
    }

    private static ValidatableResponse assessment(UUID candidate) {
        return Api.caller()
                .get("/api/v1/candidates/" + candidate + "/assessment")
                .then();
    }
}
