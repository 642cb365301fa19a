package dev.assay.scoring.epoch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks at the clock now and then; a reading counts only if it is confirmed a day later. */
@ApplicationScoped
class QuarterClock {

    private static final Logger LOG = Logger.getLogger(QuarterClock.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    /** Not at once: the epoch has to exist first, and a process that fails at start would take a reading with every restart. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final Quarters quarters;
    private volatile boolean stopped;

    QuarterClock(Vertx vertx, Quarters quarters) {
        this.vertx = vertx;
        this.quarters = quarters;
    }

    void start(@Observes StartupEvent event) {
        lookAfter(FIRST_LOOK);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void lookAfter(Duration pause) {
        vertx.setTimer(pause.toMillis(), ignored -> {
            if (!stopped) {
                look();
            }
        });
    }

    private void look() {
        quarters.look()
                .onTermination()
                .invoke(() -> lookAfter(BETWEEN_LOOKS))
                .subscribe()
                .with(QuarterClock::tell, failure -> LOG.debugf("No reading of the clock: %s", failure.toString()));
    }

    private static void tell(QuarterWatch watch) {
        switch (watch) {
            case NOTHING_NEW, WAITING -> LOG.debugf("Clock: %s", watch);
            case FIRST -> LOG.info("The clock says that a new quarter has begun; it is opened if it says so in a day");
            case CONFIRMED -> LOG.info("The clock has said for a day that a new quarter has begun: its epoch is open");
        }
    }
}
