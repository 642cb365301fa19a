package dev.assay.scoring.accessreport;

import dev.assay.rest.ids.UuidText;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.assessment.PastAssessment;
import dev.assay.scoring.decision.DecisionResponse;
import dev.assay.scoring.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestPath;

/** For profile-service only: the gateway routes nothing here. */
@Path("/internal/candidates/{id}/held")
@Produces(MediaType.APPLICATION_JSON)
class HeldResource {

    /** The results of about sixty assessments; if there are more, the report says where the others are. */
    private static final long MAX_BYTES = 4_000_000;

    private static final int MAX_DECISIONS = 500;

    private final AssessmentArchive archive;
    private final Decisions decisions;
    private final HeldRecords records;

    HeldResource(AssessmentArchive archive, Decisions decisions, HeldRecords records) {
        this.archive = archive;
        this.decisions = decisions;
        this.records = records;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Issuers.SCORES_SCOPE)
    public Uni<HeldResponse> held(@RestPath String id) {
        UUID candidate = candidate(id);
        return archive.newest(candidate, MAX_BYTES)
                .chain(assessments -> archive.count(candidate)
                        .chain(count -> decisions
                                .told(candidate, MAX_DECISIONS + 1)
                                .chain(told -> rest(candidate, assessments, count, told))));
    }

    private Uni<HeldResponse> rest(
            UUID candidate, List<PastAssessment> assessments, long count, List<DecisionResponse> told) {
        String path = "/api/v1/candidates/" + candidate;
        boolean allTold = told.size() <= MAX_DECISIONS;
        return records.rankedAs(candidate)
                .chain(rankedAs -> records.notAssessed(candidate)
                        .chain(notAssessed -> records.inputs(candidate)
                                .map(inputs -> new HeldResponse(
                                        assessments,
                                        assessments.size() < count ? path + "/assessments" : null,
                                        allTold ? told : told.subList(0, MAX_DECISIONS),
                                        allTold ? null : path + "/decisions",
                                        rankedAs,
                                        notAssessed,
                                        inputs))));
    }

    private static UUID candidate(String id) {
        return UuidText.parse(id)
                .orElseThrow(() -> new ProblemException(CommonError.BAD_REQUEST, "The id of a candidate is a UUID."));
    }
}
