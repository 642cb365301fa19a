package dev.assay.profile.candidate.pool;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The number of candidates as a metric, counted from time to time and not at every scrape. */
@ApplicationScoped
class CandidateGauge {

    private static final Logger LOG = Logger.getLogger(CandidateGauge.class);

    private final CandidateList candidates;
    private final CandidateConfig config;

    /** Not a number until counted: an unknown count is not zero. */
    private volatile double counted = Double.NaN;

    CandidateGauge(CandidateList candidates, CandidateConfig config) {
        this.candidates = candidates;
        this.config = config;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters, Vertx vertx) {
        Gauge.builder("assay.candidates", () -> counted)
                .description("Candidates in the pool")
                .register(meters);
        vertx.runOnContext(now -> count());
        vertx.setPeriodic(config.countEvery().toMillis(), timer -> count());
    }

    private void count() {
        candidates.count().subscribe().with(count -> counted = count, away -> {
            LOG.debug("Candidates were not counted", away);
            counted = Double.NaN;
        });
    }
}
