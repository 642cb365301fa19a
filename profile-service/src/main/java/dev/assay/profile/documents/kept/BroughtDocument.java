package dev.assay.profile.documents.kept;

import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.documents.file.Upload;
import dev.assay.profile.documents.reading.ReadDocument;
import java.util.List;

/** One of many documents, already read, on its way to a candidate. */
public record BroughtDocument(Upload upload, ReadDocument read) {

    /** The candidate that it makes, to whom no other system has given a name. */
    public Submission submission() {
        return Submission.of(read.profile(), null, null, List.of());
    }
}
