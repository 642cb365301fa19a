package dev.assay.scoring.rubric;

import dev.assay.engine.Assessor;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The engine with the rubric of this build. Reading and compiling it takes a while, so this is done alongside the start of the service: whoever needs no
 * rules, such as a reader of an assessment, does not wait for it.
 */
public class BundledEngine {

    private static final Logger LOG = Logger.getLogger(BundledEngine.class);

    private final Duration patience;
    private final Uni<Assessor> made;
    private volatile Assessor ready;

    /** @param patience how long a request waits for it */
    BundledEngine(Supplier<Assessor> maker, Duration patience) {
        this.patience = patience;
        this.made = Uni.createFrom()
                .item(maker)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(assessor -> ready = assessor)
                .onFailure()
                .invoke(failure -> LOG.error("The rubric of this build cannot be read", failure))
                .memoize()
                .indefinitely();
    }

    /** The engine, however long it takes; it is made when it is first asked for. */
    public Uni<Assessor> made() {
        return made;
    }

    /** The basis on which this build scores. */
    public Uni<ScoringBasis> basis() {
        return made.map(Assessor::rubric).map(ScoringBasis::of);
    }

    /** The same as {@link #made()} for requests: fails with 503 if it is not there soon, or never will be. */
    Uni<Assessor> soon() {
        Assessor now = ready;
        return now != null
                ? Uni.createFrom().item(now)
                : made.ifNoItem().after(patience).fail().onFailure().transform(BundledEngine::notReady);
    }

    private static ProblemException notReady(Throwable failure) {
        String detail = failure instanceof TimeoutException
                ? "The rubric is being read; the service is starting."
                : "The rubric of this build cannot be read.";
        return new ProblemException(ScoringError.NOT_READY, detail).withHeader("Retry-After", "2");
    }
}
