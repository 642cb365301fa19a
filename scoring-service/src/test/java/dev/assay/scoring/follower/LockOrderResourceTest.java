package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits for a row of a position holds none that comes later: two who wait for each other would cost one of them its work. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class LockOrderResourceTest {

    private static final String ROWS = "select 1 from feed_position where epoch_id = '%s' and part = %d for update %s";
    private static final String WAITING =
            "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    FeedPositions store;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void takesPartsInTheirOrder() {
        // Given
        holds(epoch.id(), 1, null);
        holds(epoch.id(), 0, null);
        // It knows by then that the table is small, and reads it as it lies.
        tables.execute("analyze feed_position");

        // When
        whileWaitingFor(epoch.id(), 0, () -> acquire(Set.of(0, 1), 2), () -> isFree(epoch.id(), 1));

        // Then
        assertEquals("2", tables.text("select count(*) from feed_position where holder = 'first'"));
    }

    @Test
    void givesPartsBackBeforeItTakesOthers() {
        // Given
        holds(epoch.id(), 1, "first");
        holds(epoch.id(), 0, null);

        // When
        whileWaitingFor(epoch.id(), 0, () -> acquire(Set.of(0), 2), () -> isFree(epoch.id(), 1));

        // Then
        assertEquals(
                "0",
                tables.text("select string_agg(cast(part as text), ',') from feed_position where holder = 'first'"));
    }

    @Test
    void removesPartsOnlyWhenItHasTheOthers() {
        // Given
        holds(epoch.id(), 1, "gone");
        holds(epoch.id(), 0, null);

        // When
        whileWaitingFor(epoch.id(), 0, () -> acquire(Set.of(0), 1), () -> isFree(epoch.id(), 1));

        // Then
        assertEquals(1, tables.count("feed_position"));
    }

    @Test
    void letsGoOfOneEpochAtATime() {
        // Given
        tables.execute(
                "insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, opened_at)"
                        + " select 'next', rubric_version, rubric_hash, engine_version, as_of, 'FILLING', now() from epoch limit 1");
        holds("next", 0, "first");
        holds(epoch.id(), 0, "first");

        // When
        whileWaitingFor(epoch.id(), 0, () -> fixture.release("first"), () -> isFree("next", 0));

        // Then
        assertEquals("0", tables.text("select count(*) from feed_position where holder = 'first'"));
    }

    /** The epoch in use, whose positions it locks first, would stand still at every page until the other is filled. */
    @Test
    void waitsForNoOtherPartOfAnEpochThatIsNotFilled() {
        // Given
        tables.execute(
                "insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, takes_over, opened_at)"
                        + " select 'next', rubric_version, rubric_hash, engine_version, as_of, 'FILLING', true, now() from epoch limit 1");
        CountDownLatch applied = new CountDownLatch(1);

        // When
        try {
            fixture.applyAfter(
                    () -> writeElsewhere("next", 1, applied), fixture.epoch("next"), "1.8.4", upserted(ONE, 1, 1, 50));
        } finally {
            applied.countDown();
        }

        // Then
        assertEquals("FILLING", tables.text("select state from epoch where id = 'next'"));
    }

    /** A page of another part that is not the last one, which is not written before the end. */
    private void writeElsewhere(String epochId, int part, CountDownLatch end) {
        tables.execute(
                "insert into feed_position (epoch_id, part, pending) values ('%s', %d, 5)".formatted(epochId, part));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture.runAsync(() -> tables.whileLocked(ROWS.formatted(epochId, part, ""), () -> {
            begun.countDown();
            await(end);
        }));
        await(begun);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void holds(String epochId, int part, String holder) {
        tables.execute("insert into feed_position (epoch_id, part, holder) values ('%s', %d, %s)"
                .formatted(epochId, part, holder == null ? "null" : "'" + holder + "'"));
    }

    private void acquire(Set<Integer> mine, int parts) {
        store.acquire(epoch.id(), "first", new FeedParts(mine, parts)).await().atMost(PATIENCE);
    }

    /** Looks while somebody waits for a row that another session has, and lets that one go on. */
    private void whileWaitingFor(String epochId, int part, Runnable work, Runnable look) {
        CompletableFuture<?>[] working = new CompletableFuture<?>[1];
        tables.whileLocked(ROWS.formatted(epochId, part, ""), () -> {
            working[0] = CompletableFuture.runAsync(work);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (tables.count(WAITING) == 0) {
                assertTrue(System.nanoTime() < end, "nobody waits");
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            look.run();
        });
        working[0].orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void isFree(String epochId, int part) {
        tables.execute(ROWS.formatted(epochId, part, "nowait"));
    }
}
