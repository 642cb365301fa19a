package dev.assay.profile.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who is due for erasure, or was erased.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionRun(
        @Schema(required = true, description = "Whether nobody was erased.")
        boolean rehearsal,

        @Schema(
                implementation = String.class,
                format = "date-time",
                required = true,
                description = "The time as of which they were due.")
        Instant asOf,

        @Schema(required = true, description = "At most 500, least recently changed first.")
        List<Due> candidates,

        @Schema(required = true, description = "Whether there are more; another run shows them.")
        boolean more,

        @Schema(required = true, description = "How many would be due if not for a hold.")
        long held,

        @Schema(description = "Send it within a day to erase them; only after a rehearsal that found somebody.")
        String confirm)
        implements ShowsCandidates {

    @Schema(name = "DueCandidate")
    record Due(
            @Schema(
                    implementation = String.class,
                    format = "uuid",
                    required = true,
                    description = "The candidate's id.")
            UUID id,

            @Schema(implementation = String.class, format = "date-time", required = true)
            Instant updatedAt,

            @Schema(required = true, description = "Number of days for which the candidate was to be kept.")
            int keepDays) {}

    @Override
    public Stream<UUID> shownCandidates() {
        return candidates.stream().map(Due::id);
    }
}
