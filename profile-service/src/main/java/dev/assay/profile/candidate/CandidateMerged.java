package dev.assay.profile.candidate;

import dev.assay.rest.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;

/** The candidate is merged into another one, which is the one to write to. */
public final class CandidateMerged extends ProblemException {

    public CandidateMerged(CandidateId merged, CandidateId survivor) {
        super(
                ProfileError.CANDIDATE_MERGED,
                "Candidate " + merged + " is merged into " + survivor
                        + "; write to that one, or undo the merge: POST /api/v1/candidates/{id}/merges/{merge}/undo.");
        withHeader(HttpHeaders.LINK, "<" + Answers.PATH + "/" + survivor + ">; rel=\"canonical\"");
    }
}
