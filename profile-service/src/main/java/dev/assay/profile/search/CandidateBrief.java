package dev.assay.profile.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.database.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who a candidate is, without the profile.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateBrief(
        @Schema(implementation = String.class, format = "uuid", required = true, description = "The candidate's id.")
        UUID id,

        @Schema(required = true, minimum = "1", description = "Increases with every change.")
        long version,

        @Schema(required = true, description = "From the profile; empty if it has none.")
        String name,

        @Schema(description = "Absent if the candidate has no external id.")
        String source,

        @Schema(description = "Absent if the candidate has no external id.")
        String externalId,

        @Schema(implementation = String[].class, required = true, description = "In alphabetical order.") @JsonRawValue
        String tags,

        @Schema(implementation = String.class, format = "date-time", required = true)
        Instant updatedAt) {

    /** The select list from which {@link #of} reads; the tables are candidate and candidate_search. */
    static final String COLUMNS =
            "id, version, name, source, external_id, cast(array_to_json(tags) as text) as tags, updated_at";

    static CandidateBrief of(Row row) {
        return new CandidateBrief(
                row.uuid("id"),
                row.number("version"),
                row.text("name"),
                row.text("source"),
                row.text("external_id"),
                row.text("tags"),
                row.instant("updated_at"));
    }
}
