package dev.assay.profile.imports;

import dev.assay.profile.imports.job.Counts;
import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.imports.job.ImportState;
import dev.assay.profile.imports.job.ImportsConfig;
import dev.assay.profile.imports.job.Jobs;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** The events for whoever watches a job. */
@ApplicationScoped
class ProgressEvents {

    /** Longer than any read. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Jobs jobs;
    private final ImportsConfig config;
    private final AtomicInteger watchers = new AtomicInteger();

    ProgressEvents(Jobs jobs, ImportsConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    /** Blocks: the head of the answer precedes the events, so errors have to be found before it is sent. */
    Multi<OutboundSseEvent> of(UUID job) {
        jobs.find(job).await().atMost(PATIENCE);
        admit();
        return looks(job).onTermination().invoke(watchers::decrementAndGet);
    }

    private void admit() {
        if (watchers.incrementAndGet() > config.watchers()) {
            watchers.decrementAndGet();
            throw new ProblemException(
                            CommonError.UNAVAILABLE, "Too many clients are watching imports; poll this one instead.")
                    .withHeader("Retry-After", "5");
        }
    }

    private Multi<OutboundSseEvent> looks(UUID job) {
        AtomicInteger looks = new AtomicInteger();
        Watch watch =
                new Watch(config.heartbeat().toMillis() / config.watchEvery().toMillis());
        return Multi.createBy()
                .repeating()
                .uni(() -> paused(looks.getAndIncrement(), job))
                .whilst(seen -> !isAtEnd(seen))
                .onItem()
                .transformToUniAndConcatenate(seen -> Uni.createFrom().item(watch.event(seen)));
    }

    /** The first look is at once, each further one after a pause. */
    private Uni<ImportJob> paused(int looks, UUID job) {
        Uni<Void> now = Uni.createFrom().voidItem();
        return (looks == 0 ? now : now.onItem().delayIt().by(config.watchEvery())).chain(() -> jobs.find(job));
    }

    private static boolean isAtEnd(ImportJob job) {
        return ImportState.of(job.state()).isAtRest();
    }

    /** What one watcher has heard. */
    private static final class Watch {

        private final long quietLooks;
        private Counts heard;
        private String state;
        private long quiet;

        Watch(long quietLooks) {
            this.quietLooks = quietLooks;
        }

        /** Null where there is nothing to say. */
        OutboundSseEvent event(ImportJob seen) {
            boolean moved = !seen.counts().equals(heard) || !seen.state().equals(state);
            heard = seen.counts();
            state = seen.state();
            if (moved || isAtEnd(seen)) {
                quiet = 0;
                return new OutboundSseEventImpl.BuilderImpl()
                        .name(isAtEnd(seen) ? "end" : "progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(ImportJob.class, seen)
                        .build();
            }
            quiet = (quiet + 1) % Math.max(quietLooks, 1);
            return quiet == 0
                    ? new OutboundSseEventImpl.BuilderImpl().comment("here").build()
                    : null;
        }
    }
}
