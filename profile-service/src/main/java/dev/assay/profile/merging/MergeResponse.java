package dev.assay.profile.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Merge", description = "That two candidates are one person, in a human's view.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeResponse(
        @Schema(implementation = String.class, format = "uuid", required = true)
        UUID id,

        @Schema(implementation = String.class, format = "uuid", required = true, description = "The one that goes on.")
        UUID candidate,

        @Schema(
                implementation = String.class,
                format = "uuid",
                required = true,
                description = "The one that is a part of it, as long as the merge is not undone.")
        UUID merged,

        @Schema(required = true) String reason,

        @Schema(required = true, description = "The human who decided.")
        String mergedBy,

        @Schema(required = true, description = "The caller who sent it.")
        String recordedBy,

        @Schema(implementation = String.class, format = "date-time", required = true)
        Instant mergedAt,

        @Schema(required = true, description = "Tags that the surviving candidate did not have before.")
        List<String> gainedTags,

        @Schema(description = "The human who said that they are two persons; absent while the merge holds.")
        String undoneBy,

        @Schema(implementation = String.class, format = "date-time", description = "Absent while the merge holds.")
        Instant undoneAt) {}
