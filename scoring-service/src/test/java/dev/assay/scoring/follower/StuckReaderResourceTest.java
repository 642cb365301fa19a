package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.status.FollowerStatus;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica whose page does not come to an end. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class StuckReaderResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HELD = "select count(*) from feed_position where lease_until > now()";

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

    private Epoch epoch;
    private Followers followers;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @AfterEach
    void stop() {
        followers.stop().await().atMost(PATIENCE);
        tables.reset();
    }

    @Test
    void losesItsLeaseToAnotherReplica() {
        // Given
        follow("1s");
        until("it has the lease", this::isHeld);

        // When
        until("its lease runs out", () -> {
            tables.execute("update feed_position set lease_until = now() - interval '1 second'");
            renew();
            return !isHeld();
        });

        // Then
        fixture.step(fixture.follower("other", epoch, new MemoryFeed().page("1.7.3", upserted(ONE, 1, 1, 40))));
        assertEquals("other", tables.text("select holder from feed_position"));
        assertEquals(1, tables.count("assessment"));
    }

    @Test
    void keepsItsLeaseWhileThePageMayTakeLonger() {
        // Given
        follow("5m");
        until("it has the lease", this::isHeld);
        tables.execute("update feed_position set lease_until = now() - interval '1 second'");

        // When
        renew();

        // Then
        assertTrue(isHeld());
    }

    private void follow(String pageTimeout) {
        FeedFollower.Scoring hangs = (changes, of) -> Uni.createFrom().nothing();
        followers = new Followers(
                vertx,
                new FeedFollower.Openings(
                        of -> new MemoryFeed().page("1.7.3", upserted(ONE, 1, 1, 40)),
                        store,
                        store,
                        departureLeases,
                        hangs),
                leases,
                status,
                FollowingConfig.with(Map.of("page-timeout", pageTimeout)));
        followers.follow(List.of(epoch));
    }

    private boolean isHeld() {
        return tables.text(HELD).equals("1");
    }

    private void renew() {
        followers.renew().await().atMost(PATIENCE);
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "Waited in vain until " + what);
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
    }
}
