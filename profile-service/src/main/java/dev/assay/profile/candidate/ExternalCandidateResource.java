package dev.assay.profile.candidate;

import dev.assay.profile.candidate.submission.CandidateRequest;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(Answers.PATH + "/external/{source}/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
class ExternalCandidateResource {

    private final Candidates candidates;

    ExternalCandidateResource(Candidates candidates) {
        this.candidates = candidates;
    }

    @PUT
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Operation(
            operationId = "upsertCandidate",
            summary = "Upsert a candidate by external id",
            description = "Safe to repeat: content equal to what is stored changes nothing and keeps the version.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateRequest.class),
                            examples = @ExampleObject(name = "candidate", ref = "CandidateRequest")))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or already equal",
            headers = {@Header(name = "Content-Location", ref = "ContentLocation"), @Header(name = "ETag", ref = "ETag")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {
                @Header(name = "Location", ref = "CandidateLocation"),
                @Header(name = "ETag", ref = "ETag"),
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<CandidateResponse>> upsert(
            @Parameter(name = "source", ref = "Source") @RestPath String source,
            @Parameter(name = "externalId", ref = "ExternalId") @RestPath String externalId,
            @Parameter(name = "If-Match", ref = "OptionalIfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(
                            description =
                                    "Refuse (409) the profile of another person: nothing joins them, no common e-mail address, and"
                                            + " neither name contains the other's words.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    String samePerson,
            CandidateRequest request) {
        ExternalId address = address(source, externalId);
        return candidates
                .upsert(address, UpsertCondition.of(new IfMatch(ifMatch), samePerson), request.submissionFor(address))
                .map(ExternalCandidateResource::answer);
    }

    private static ExternalId address(String source, String externalId) {
        var errors = ExternalId.check(source, externalId);
        if (!errors.isEmpty()) {
            String detail = errors.stream()
                    .map(error -> error.pointer().substring(1) + ": " + error.detail())
                    .collect(Collectors.joining(" "));
            throw new ProblemException(CommonError.BAD_REQUEST, "The path does not name a candidate: " + detail);
        }
        return new ExternalId(source, externalId);
    }

    private static RestResponse<CandidateResponse> answer(Upserted upserted) {
        return switch (upserted.outcome()) {
            case CREATED -> Answers.created(upserted.candidate());
            case REPLACED, UNCHANGED -> Answers.found(upserted.candidate());
        };
    }
}
