package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.Changes.Place;
import dev.assay.scoring.poolcolumns.columns.MadePool;
import dev.assay.scoring.poolcolumns.columns.PoolColumns;
import dev.assay.scoring.poolcolumns.columns.PoolRow;
import dev.assay.scoring.poolcolumns.columns.Snapshot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptPoolTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String EPOCH = "1.0.0/2026Q4";

    private final PoolThreads threads = new PoolThreads();
    private final PoolConfig config = new SmallRyeConfigBuilder()
            .withMapping(PoolConfig.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(PoolConfig.class);
    private final Rows rows = new Rows();
    private final KeptPool kept = new KeptPool(
            EPOCH,
            new PoolParts(rows, threads, config, Clock.systemUTC(), new PoolMetrics(new SimpleMeterRegistry())),
            new PoolReading(EPOCH, rows, threads, config, () -> Long.MAX_VALUE));

    @AfterEach
    void stop() {
        threads.stop();
    }

    @Test
    void letsGoOfThePoolBeforeItReadsAnother() throws Exception {
        // Given
        WeakReference<PoolColumns> old =
                kept.read(pool -> new WeakReference<>(pool.columns())).await().atMost(PATIENCE);
        assertEquals(1, kept.candidates());

        // When
        rows.standbyTakesOver();
        CompletableFuture<Void> readAnew = kept.catchUp().subscribeAsCompletionStage();
        assertTrue(rows.readAgain.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));

        // Then
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (old.get() != null && System.nanoTime() < end) {
            System.gc();
            LockSupport.parkNanos(10_000_000);
        }
        assertEquals(null, old.get(), "the pool of before is still in memory");
        rows.arrive();
        readAnew.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(1, kept.candidates());
    }

    /** One candidate, whose row arrives at once, and only when told to after a standby took over. */
    private static final class Rows extends StandingRows {

        private final MadePool made = new MadePool(new Random(7));
        private final CountDownLatch readAgain = new CountDownLatch(1);
        private final CompletableFuture<List<PoolRow>> again = new CompletableFuture<>();
        private volatile String history = "1";

        Rows() {
            super(null);
        }

        void standbyTakesOver() {
            history = "2";
        }

        void arrive() {
            again.complete(row());
        }

        private List<PoolRow> row() {
            return List.of(made.row(made.candidate()));
        }

        private Look look() {
            return new Look(Instant.now(), Snapshot.parse("3:3:"), history);
        }

        @Override
        Uni<Start> start() {
            return Uni.createFrom().item(new Start(look(), 1));
        }

        @Override
        Uni<List<PoolRow>> all(String epochId, long fromPage, long toPage) {
            if (history.equals("1")) {
                return Uni.createFrom().item(row());
            }
            readAgain.countDown();
            return Uni.createFrom().completionStage(again);
        }

        @Override
        Uni<Changes> changes(String epochId, Snapshot seen, Place from) {
            return Uni.createFrom().item(new Changes(look(), List.of(), false, from, false));
        }
    }
}
