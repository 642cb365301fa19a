package dev.assay.profile.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.profile.candidate.CandidateResponse;
import java.util.List;

/** A candidate in the form that creation and upsert accept, so that an export can be sent in again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(
        String source,
        String externalId,
        List<String> tags,
        @JsonRawValue String profile) {

    static ExportLine of(CandidateResponse candidate) {
        return new ExportLine(candidate.source(), candidate.externalId(), candidate.tags(), candidate.profile());
    }
}
