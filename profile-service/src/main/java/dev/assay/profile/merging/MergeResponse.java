package dev.assay.profile.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Merge", description = "A human's decision that two candidates are the same person.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeResponse(
        @Schema(implementation = String.class, format = "uuid", required = true, description = "The merge's id.")
        UUID id,

        @Schema(
                implementation = String.class,
                format = "uuid",
                required = true,
                description = "The candidate that remains.")
        UUID candidate,

        @Schema(
                implementation = String.class,
                format = "uuid",
                required = true,
                description = "The candidate that is merged into it, unless the merge is undone.")
        UUID merged,

        @Schema(required = true, description = "Why, in the words of the person who decided.")
        String reason,

        @Schema(required = true, description = "The person who decided.")
        String mergedBy,

        @Schema(required = true, description = "The caller who sent it.")
        String recordedBy,

        @Schema(
                implementation = String.class,
                format = "date-time",
                required = true,
                description = "When it was recorded.")
        Instant mergedAt,

        @Schema(required = true, description = "Tags that the surviving candidate did not have before.")
        List<String> gainedTags,

        @Schema(description = "The person who undid the merge; absent while it is in effect.")
        String undoneBy,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "Absent while the merge is in effect.")
        Instant undoneAt)
        implements ShowsCandidates {

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.of(candidate, merged);
    }
}
