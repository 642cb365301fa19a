package dev.assay.scoring.assessment.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Engine threads for tests of other features. */
public final class TestEngines {

    private TestEngines() {}

    public static EnginePool withDeadline(Duration deadline) {
        return new EnginePool(new SimpleMeterRegistry(), new Limits(deadline, 8));
    }

    record Limits(Duration deadline, Duration checkTime, int lostThreads) implements EngineConfig {

        Limits(Duration deadline, int lostThreads) {
            this(deadline, Duration.ofMinutes(1), lostThreads);
        }
    }
}
