package dev.assay.profile.candidate;

import dev.assay.rest.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;

/** An upsert would have put one person's profile in the place of another's. Says no more of the latter than the id: the sender may not read it. */
final class AnotherPerson extends ProblemException {

    AnotherPerson(CandidateId stored, ProfileOwner sent) {
        super(
                ProfileError.ANOTHER_PERSON,
                "This profile" + (sent.name().isEmpty() ? "" : ", of \"" + sent.name() + "\",")
                        + " has neither the name nor the e-mail address of candidate " + stored
                        + ", who has this external id; nothing was changed.");
        withHeader(HttpHeaders.LINK, "<" + Answers.PATH + "/" + stored + ">; rel=\"related\"");
    }
}
