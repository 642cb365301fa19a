package dev.assay.profile.candidate;

import dev.assay.profile.candidate.submission.Submission;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/**
 * What must hold for an upsert to change a candidate that exists; checked inside the transaction, with the candidate locked.
 *
 * @param samePerson whether to refuse the profile of somebody else, as when two people's files have the same name
 */
public record UpsertCondition(IfMatch ifMatch, boolean samePerson) {

    public static UpsertCondition samePerson(boolean samePerson) {
        return new UpsertCondition(new IfMatch(null), samePerson);
    }

    /** @param samePerson as the request has it; null if it does not */
    static UpsertCondition of(IfMatch ifMatch, String samePerson) {
        return new UpsertCondition(ifMatch, isTrue(samePerson));
    }

    /** @param flag null for false */
    public static boolean isTrue(String flag) {
        if (flag != null && !flag.equals("true") && !flag.equals("false")) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'samePerson' is 'true' or 'false'.");
        }
        return "true".equals(flag);
    }

    void checkFor(Candidate found, Submission submission) {
        ifMatch.checkFor(found);
        if (samePerson) {
            ProfileOwner sent = ProfileOwner.of(submission.content().profile());
            if (sent.isAnotherThan(ProfileOwner.of(found.profile()))) {
                throw new AnotherPerson(found.id(), sent);
            }
        }
    }

    void checkForNone() {
        ifMatch.checkForNone();
    }
}
