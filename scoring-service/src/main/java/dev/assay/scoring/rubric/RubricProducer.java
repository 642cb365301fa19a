package dev.assay.scoring.rubric;

import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.RubricReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Reads the rubric and compiles its phrases once: a service with a broken rubric does not become ready. */
class RubricProducer {

    /** As long as rankings wait for the pool by default, and within the gateway's deadline. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @Produces
    @ApplicationScoped
    BundledEngine engine() {
        return new BundledEngine(() -> new Assessor(RubricReader.bundled()), PATIENCE);
    }
}
