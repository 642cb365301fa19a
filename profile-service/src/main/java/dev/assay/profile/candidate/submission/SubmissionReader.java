package dev.assay.profile.candidate.submission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.rest.json.StrictJsonReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a candidate by the rules of a request that sends a single one. */
@ApplicationScoped
public class SubmissionReader {

    private final StrictJsonReader reader;

    SubmissionReader(StrictJsonReader reader) {
        this.reader = reader;
    }

    /** @throws dev.assay.rest.problem.ProblemException with every fault that was found */
    public Submission read(JsonNode envelope) {
        return ((CandidateRequest) reader.read(envelope, CandidateRequest.class)).submission();
    }
}
