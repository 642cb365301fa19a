package dev.assay.profile.documents;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.documents.kept.DocumentResponse;
import dev.assay.profile.documents.reading.DocumentReport;
import dev.assay.profile.documents.reading.ReadDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A candidate with the profile that was read, and how it was read.")
record DocumentAdded(
        @Schema(required = true) CandidateResponse candidate,

        @Schema(required = true) DocumentResponse document,

        @Schema(required = true, implementation = DocumentReport.class) @JsonRawValue
        String report) {

    static DocumentAdded of(Candidate candidate, DocumentResponse document, ReadDocument read) {
        return new DocumentAdded(CandidateResponse.from(candidate), document, read.report());
    }
}
