package dev.assay.scoring.rubric;

import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the rubric and compiles its matcher once, at start: a service with a broken rubric does not come up. */
class RubricProducer {

    @Produces
    @Singleton
    @Startup
    Rubric rubric() {
        return RubricReader.bundled();
    }

    @Produces
    @Singleton
    Assessor assessor(Rubric rubric) {
        return new Assessor(rubric);
    }

    @Produces
    @Singleton
    @Startup
    ScoringBasis basis(Assessor assessor) {
        return ScoringBasis.of(assessor);
    }
}
