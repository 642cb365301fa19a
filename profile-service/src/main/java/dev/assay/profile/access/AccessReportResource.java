package dev.assay.profile.access;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.scores.Scores;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path(Answers.PATH + "/{id}/access-report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class AccessReportResource {

    private final Candidates candidates;
    private final HeldRecords held;
    private final Scores scores;
    private final Clock clock;

    AccessReportResource(Candidates candidates, HeldRecords held, Scores scores, Clock clock) {
        this.candidates = candidates;
        this.held = held;
        this.scores = scores;
        this.clock = clock;
    }

    @GET
    @SecurityRequirement(
            name = Scopes.SCHEME,
            scopes = {Scopes.CANDIDATES_READ, Scopes.ASSESSMENTS_READ})
    @Operation(
            operationId = "readAccessReport",
            summary = "Get a data access report",
            description =
                    "Everything held about one person: the profile with all its versions and what search stores of it, also "
                            + "for candidates merged into this one; every score with the reasons for every point, human decisions, "
                            + "and what rankings store. If there are very many versions, assessments or decisions, the newest ones "
                            + "and the path to read the others. Complete or not at all: 503 if scoring-service does not answer. API "
                            + "keys and logs hold nothing about a person but ids.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = AccessReport.class)))
    public Uni<AccessReport> read(@Parameter(name = "id", ref = "CandidateId") @RestPath String id) {
        return report(CandidateId.parse(id));
    }

    private Uni<AccessReport> report(CandidateId id) {
        return candidates
                .find(id)
                .chain(found -> scores.held(id.value())
                        .chain(scored -> held.of(id)
                                .chain(records -> merged(found).map(parts -> report(found, records, scored, parts)))));
    }

    /** One at a time, since each can be long. A merged candidate has none merged into it. */
    private Uni<List<AccessReport>> merged(Candidate candidate) {
        return Multi.createFrom()
                .iterable(candidate.merged())
                .onItem()
                .transformToUniAndConcatenate(part -> report(new CandidateId(part)))
                .collect()
                .asList();
    }

    private AccessReport report(
            Candidate candidate, HeldRecords.Held records, String scored, List<AccessReport> merged) {
        CandidateResponse known = CandidateResponse.from(candidate);
        boolean all = records.earlierVersions().size() == records.earlierCount();
        return new AccessReport(
                clock.instant(),
                known,
                records.earlierVersions(),
                all ? null : Answers.PATH + "/" + candidate.id() + "/versions",
                records.documents().subList(0, Math.min(records.documents().size(), HeldRecords.MOST_DOCUMENTS)),
                records.documents().size() <= HeldRecords.MOST_DOCUMENTS
                        ? null
                        : Answers.PATH + "/" + candidate.id() + "/documents",
                records.searched(),
                records.lastChange(),
                scored,
                records.merges(),
                merged,
                AccessReport.Elsewhere.of(known));
    }
}
