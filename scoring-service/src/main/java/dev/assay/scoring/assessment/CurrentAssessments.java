package dev.assay.scoring.assessment;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.assessment.CurrentAssessment.Verdict;
import dev.assay.scoring.epoch.Epochs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds the current assessment, and waits a little for one that is on its way. */
@ApplicationScoped
class CurrentAssessments {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(300);
    /** Each waiting caller costs a query now and then; beyond this number, callers are told to come back instead. */
    private static final int MAX_WAITING = 200;

    private final FeedView feed;
    private final AtomicInteger waiting = new AtomicInteger();

    CurrentAssessments(FeedView feed) {
        this.feed = feed;
    }

    /** @param minVersion 0 when any version will do */
    Uni<CurrentAssessment> find(UUID candidate, long minVersion) {
        return look(candidate).chain(first -> {
            boolean wait = minVersion > 0 && first.verdict(minVersion) == Verdict.PENDING;
            return wait ? await(candidate, minVersion, first) : Uni.createFrom().item(first);
        });
    }

    /** The answer to a caller who cannot be shown an assessment. */
    static ProblemException refusal(Verdict verdict) {
        return switch (verdict) {
            case GONE, UNKNOWN -> AssessmentArchive.unknownCandidate();
            case MERGED ->
                new ProblemException(
                        CommonError.NOT_FOUND,
                        "The candidate is merged into another one, which GET /candidates/{id} names, and has no assessment of its own"
                                + " in the epoch in use; GET /candidates/{id}/assessments lists earlier ones.");
            case PENDING ->
                new ProblemException(
                                ScoringError.ASSESSMENT_PENDING,
                                "This version has not been assessed yet; try again in a moment.")
                        .withHeader("Retry-After", "1");
            case PARKED ->
                new ProblemException(
                                ScoringError.ASSESSMENT_PARKED,
                                "Assessing the profile failed, and it was set aside; the operator can see the reason.")
                        .withHeader("Retry-After", "60");
            case FOUND -> throw new IllegalArgumentException("What was found is not refused");
        };
    }

    /** Each look has a session of its own, so that none is held while waiting. */
    private Uni<CurrentAssessment> look(UUID candidate) {
        return feed.current(candidate).map(found -> found.orElseThrow(Epochs::noneYet));
    }

    private Uni<CurrentAssessment> await(UUID candidate, long minVersion, CurrentAssessment first) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            return Uni.createFrom().item(first);
        }
        return lookAgain(candidate, minVersion, FIRST_PAUSE)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(first)
                .onTermination()
                .invoke(waiting::decrementAndGet);
    }

    private Uni<CurrentAssessment> lookAgain(UUID candidate, long minVersion, Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        Duration longer = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause)
                .chain(() -> look(candidate))
                .chain(now -> now.verdict(minVersion) == Verdict.PENDING
                        ? lookAgain(candidate, minVersion, longer)
                        : Uni.createFrom().item(now));
    }
}
