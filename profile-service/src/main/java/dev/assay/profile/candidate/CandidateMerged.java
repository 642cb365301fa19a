package dev.assay.profile.candidate;

import dev.assay.rest.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;

/** The candidate is a part of another one, which is to be written to instead. */
public final class CandidateMerged extends ProblemException {

    public CandidateMerged(CandidateId merged, CandidateId survivor) {
        super(
                ProfileError.CANDIDATE_MERGED,
                "Candidate " + merged + " is merged into " + survivor
                        + "; write to that one, or undo the merge: POST /api/v1/candidates/{id}/merges/{merge}/undo.");
        withHeader(HttpHeaders.LINK, "<" + Answers.PATH + "/" + survivor + ">; rel=\"canonical\"");
    }
}
