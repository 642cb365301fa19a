package dev.assay.profile.candidate;

import dev.assay.rest.conditional.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Responses with one candidate, with its address or its version. */
public final class Answers {

    public static final String PATH = "/api/v1/candidates";

    private Answers() {}

    static RestResponse<CandidateResponse> created(Candidate candidate) {
        return answer(Status.CREATED, candidate)
                .header(HttpHeaders.LOCATION, PATH + "/" + candidate.id())
                .build();
    }

    public static RestResponse<CandidateResponse> ok(Candidate candidate) {
        return answer(Status.OK, candidate).build();
    }

    /** To a request that does not name the candidate by its id. */
    static RestResponse<CandidateResponse> found(Candidate candidate) {
        return answer(Status.OK, candidate)
                .header(HttpHeaders.CONTENT_LOCATION, PATH + "/" + candidate.id())
                .build();
    }

    private static ResponseBuilder<CandidateResponse> answer(Status status, Candidate candidate) {
        return ResponseBuilder.create(status, CandidateResponse.from(candidate))
                .header(HttpHeaders.ETAG, EntityTags.of(candidate.version()));
    }
}
