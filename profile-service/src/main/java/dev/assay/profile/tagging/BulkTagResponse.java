package dev.assay.profile.tagging;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of a change of tags.")
record BulkTagResponse(
        @Schema(required = true, description = "Candidates that got a new version.")
        int changed,

        @Schema(required = true, description = "Candidates whose tags were so already.")
        int unchanged,

        @Schema(implementation = String[].class, required = true, description = "Ids that no candidate has.")
        List<UUID> missing) {}
