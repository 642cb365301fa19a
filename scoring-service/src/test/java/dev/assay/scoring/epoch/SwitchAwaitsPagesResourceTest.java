package dev.assay.scoring.epoch;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page writes beside a switch is told of in one way or the other: by an event of its own, or by that of the switch after it. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class SwitchAwaitsPagesResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String NEXT = "9.1.0";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WAITING =
            "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    EpochCommands commands;

    @Inject
    Epochs epochs;

    private Epoch next;
    private CompletableFuture<Void> page;
    private CompletableFuture<Void> activation;

    @BeforeEach
    void fill() {
        Epoch first = tables.reset();
        tables.execute("insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, opened_at)"
                + " select 'next', '%s', rubric_hash, engine_version, as_of, 'FILLING', now() from epoch"
                        .formatted(NEXT));
        next = epochs.find("next").await().atMost(PATIENCE).orElseThrow();
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 45));
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void doesNotOvertakeAPageThatNobodyWouldBeToldOf() {
        // When
        // The page has written its assessments when it comes to this table.
        tables.whileLocked("lock table standing_fit in share mode", this::writeAndActivate);

        // Then
        page.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        activation.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        assertEquals("CURRENT", state());
        fixture.apply(next, "1.9.5", upserted(TWO, 1, 2, 55));
        assertEquals(1, tables.count("event where type = 'candidate.assessed' and data->>'epoch' = 'next'"));
    }

    private void writeAndActivate() {
        page = CompletableFuture.runAsync(() -> fixture.apply(next, "1.8.4", upserted(TWO, 1, 1, 50)));
        until(() -> tables.count(WAITING) >= 1);
        activation = CompletableFuture.runAsync(
                () -> commands.activate(NEXT, "test").await().atMost(PATIENCE));
        until(() -> tables.count(WAITING) >= 2 || activation.isDone());
        assertEquals("FILLING", state());
    }

    private String state() {
        return tables.text("select state from epoch where id = 'next'");
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
