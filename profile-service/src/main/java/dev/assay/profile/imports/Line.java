package dev.assay.profile.imports;

import dev.assay.profile.candidate.ExternalId;
import dev.assay.profile.candidate.Submission;
import dev.assay.rest.problem.InputError;
import java.util.List;
import java.util.Optional;

/**
 * One line after every check.
 *
 * @param submission empty where the line cannot be taken
 * @param errors why
 */
record Line(long number, Optional<Submission> submission, List<InputError> errors) {

    /** The system of those whom no other system names: they are known by the digest of what was sent. */
    static final String BY_CONTENT = "content";

    static Line taken(long number, Submission submission) {
        return new Line(number, Optional.of(submission), List.of());
    }

    static Line refused(long number, List<InputError> errors) {
        return new Line(number, Optional.empty(), errors);
    }

    /** Who is meant: the same line is the same candidate however often it comes. */
    static ExternalId identity(Submission submission) {
        return submission
                .externalId()
                .orElseGet(() -> new ExternalId(BY_CONTENT, submission.content().hash()));
    }
}
