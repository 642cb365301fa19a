package dev.assay.profile.candidate;

import dev.assay.rest.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;

/** An upsert would have put one person's profile in the place of another's. Says no more of the latter than the id: the sender may not read it. */
final class AnotherPerson extends ProblemException {

    AnotherPerson(CandidateId stored, ProfileOwner sent) {
        super(
                ProfileError.ANOTHER_PERSON,
                "Nothing joins this profile" + (sent.name().isEmpty() ? "" : ", of \"" + sent.name() + "\",")
                        + " to candidate " + stored
                        + ", who has this external id: no common e-mail address, and neither name contains the other's words. Nothing was changed.");
        withHeader(HttpHeaders.LINK, "<" + Answers.PATH + "/" + stored + ">; rel=\"related\"");
    }
}
