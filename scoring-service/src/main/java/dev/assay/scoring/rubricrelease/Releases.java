package dev.assay.scoring.rubricrelease;

import dev.assay.database.idempotency.Idempotency;
import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.rubric.RubricVersionTaken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** Releases rubrics: from then on a version stands for its rules, and the pool is assessed by them beside the rubric in use. */
@ApplicationScoped
class Releases {

    private final Idempotency idempotency;
    private final ReleaseRecords records;
    private final RubricListing listing;

    Releases(Idempotency idempotency, ReleaseRecords records, RubricListing listing) {
        this.idempotency = idempotency;
        this.records = records;
        this.listing = listing;
    }

    /** @param checked the rubric to be released; not asked for if the request was answered before */
    Uni<RestResponse<byte[]>> release(KeyedRequest request, Supplier<Uni<Rubric>> checked) {
        return idempotency
                .write(request, checked, (session, rubric) -> record(session, rubric, request.caller()))
                .onFailure(RubricVersionTaken.class)
                .transform(taken -> new ProblemException(ScoringError.RUBRIC_VERSION_TAKEN, taken.getMessage()));
    }

    private Uni<KeepableAnswer> record(StatelessSession session, Rubric rubric, String by) {
        return records.add(session, rubric, by)
                .chain(isNew -> listing.of(session, rubric.version())
                        .map(summary -> KeepableAnswer.aboutNobody(RubricResource.answer(summary, isNew))));
    }
}
