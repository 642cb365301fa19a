package dev.assay.profile.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.changes.ChangeKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The latest change of a candidate.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyncItem(
        @Schema(implementation = String.class, format = "uuid", required = true, description = "The candidate's id.")
        UUID id,

        @Schema(required = true, description = "What happened.")
        ChangeKind kind,

        @Schema(required = true, minimum = "1", description = "After the change; an erasure or merge counts as one.")
        long version,

        @Schema(implementation = String.class, format = "date-time", required = true, description = "When it happened.")
        Instant changedAt,

        @Schema(
                implementation = String.class,
                format = "uuid",
                description = "The candidate it is now merged into; only if it was merged.")
        UUID mergedInto,

        @Schema(description = "The candidate after the change; absent if it was erased or merged.")
        CandidateResponse candidate) {}
