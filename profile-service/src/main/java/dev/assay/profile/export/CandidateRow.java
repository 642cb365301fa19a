package dev.assay.profile.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.submission.KeptJson;
import dev.assay.rest.csv.Csv;

/** A candidate as a row of a table. */
final class CandidateRow {

    static final String HEADER = Csv.row(
            "id", "version", "source", "externalId", "name", "label", "email", "tags", "createdAt", "updatedAt");

    private CandidateRow() {}

    static String of(CandidateResponse candidate) {
        JsonNode basics = KeptJson.read(candidate.profile()).path("basics");
        return Csv.row(
                candidate.id(),
                candidate.version(),
                candidate.source(),
                candidate.externalId(),
                basics.path("name").textValue(),
                basics.path("label").textValue(),
                basics.path("email").textValue(),
                String.join("; ", candidate.tags()),
                candidate.createdAt(),
                candidate.updatedAt());
    }
}
