package dev.assay.profile.access;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Candidates;
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
    private final Clock clock;

    AccessReportResource(Candidates candidates, HeldRecords held, Clock clock) {
        this.candidates = candidates;
        this.held = held;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readAccessReport",
            summary = "Read everything that is held about one person",
            description =
                    "The profile with all its versions and what was made of it here; scores with their reasons and human decisions "
                            + "are read at the paths in 'elsewhere'. API keys and logs hold nothing of a person but ids.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = AccessReport.class)))
    public Uni<AccessReport> read(@Parameter(ref = "CandidateId") @RestPath String id) {
        CandidateId candidate = CandidateId.parse(id);
        return candidates
                .find(candidate)
                .chain(found -> held.earlierVersions(candidate)
                        .chain(earlier -> held.countOfEarlierVersions(candidate)
                                .chain(count -> held.searched(candidate)
                                        .chain(searched -> held.lastChange(candidate)
                                                .map(change -> report(found, earlier, count, searched, change))))));
    }

    private AccessReport report(
            Candidate candidate,
            List<AccessReport.Version> earlier,
            long count,
            AccessReport.Searched searched,
            AccessReport.LastChange change) {
        CandidateResponse known = CandidateResponse.from(candidate);
        String more = earlier.size() < count ? Answers.PATH + "/" + candidate.id() + "/versions" : null;
        return new AccessReport(
                clock.instant(), known, earlier, more, searched, change, AccessReport.Elsewhere.of(known));
    }
}
