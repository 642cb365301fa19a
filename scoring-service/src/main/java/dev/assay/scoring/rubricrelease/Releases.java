package dev.assay.scoring.rubricrelease;

import dev.assay.database.idempotency.Idempotency;
import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.epoch.EpochCommands;
import dev.assay.scoring.rubric.Release;
import dev.assay.scoring.rubric.RubricOrigin;
import dev.assay.scoring.rubric.RubricVersionTaken;
import dev.assay.scoring.rubric.Rubrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** Releases rubrics: from then on a version stands for its rules, and the pool is assessed by them beside the rubric in use. */
@ApplicationScoped
class Releases {

    private final Idempotency idempotency;
    private final Rubrics rubrics;
    private final RubricListing listing;
    private final EpochCommands epochs;
    private final Clock clock;

    Releases(Idempotency idempotency, Rubrics rubrics, RubricListing listing, EpochCommands epochs, Clock clock) {
        this.idempotency = idempotency;
        this.rubrics = rubrics;
        this.listing = listing;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** @param checked the rubric to be released; not asked for if the request was answered before */
    Uni<RestResponse<byte[]>> release(KeyedRequest request, Supplier<Uni<Rubric>> checked) {
        return idempotency
                .write(request, checked, (session, rubric) -> record(session, rubric, request.caller()))
                .onFailure(RubricVersionTaken.class)
                .transform(taken -> new ProblemException(ScoringError.RUBRIC_VERSION_TAKEN, taken.getMessage()));
    }

    private Uni<KeepableAnswer> record(StatelessSession session, Rubric rubric, String by) {
        return rubrics.record(session, rubric, new Release(RubricOrigin.RELEASED, by, clock.instant()))
                .call(isNew -> isNew
                        ? epochs.fill(session, rubric.version(), rubric.hash(), by)
                        : Uni.createFrom().voidItem())
                .chain(isNew -> listing.of(session, rubric.version())
                        .map(summary -> KeepableAnswer.aboutNobody(RubricResource.answer(summary, isNew))));
    }
}
