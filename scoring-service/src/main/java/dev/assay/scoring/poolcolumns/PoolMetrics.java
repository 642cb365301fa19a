package dev.assay.scoring.poolcolumns;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The metrics of pools. */
@Singleton
final class PoolMetrics {

    private final MeterRegistry registry;
    private final Counter readings;
    private final Counter changes;

    PoolMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.readings = Counter.builder("assay.pool.readings")
                .description("Times that a whole pool was read into memory")
                .register(registry);
        this.changes = Counter.builder("assay.pool.changes")
                .description("Changes of candidates that were followed")
                .register(registry);
    }

    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** The whole table is read. */
    void reading() {
        readings.increment();
    }

    void changed(int candidates) {
        changes.increment(candidates);
    }
}
