package dev.assay.profile.documents;

import dev.assay.profile.candidate.Submission;
import java.util.List;

/** A document among many that was read, on its way to a candidate. */
public record BroughtDocument(Upload upload, ReadDocument read) {

    /** The candidate that it makes, whom nobody has named. */
    public Submission submission() {
        return Submission.of(read.profile(), null, null, List.of());
    }
}
