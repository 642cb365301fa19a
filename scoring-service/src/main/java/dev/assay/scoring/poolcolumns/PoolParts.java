package dev.assay.scoring.poolcolumns;

import jakarta.inject.Singleton;
import java.time.Clock;

/** What every pool works with. */
@Singleton
final class PoolParts {

    private final StandingRows rows;
    private final PoolThreads threads;
    private final PoolConfig config;
    private final Clock clock;
    private final PoolMetrics metrics;

    PoolParts(StandingRows rows, PoolThreads threads, PoolConfig config, Clock clock, PoolMetrics metrics) {
        this.rows = rows;
        this.threads = threads;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    StandingRows rows() {
        return rows;
    }

    PoolThreads threads() {
        return threads;
    }

    PoolConfig config() {
        return config;
    }

    Clock clock() {
        return clock;
    }

    PoolMetrics metrics() {
        return metrics;
    }
}
