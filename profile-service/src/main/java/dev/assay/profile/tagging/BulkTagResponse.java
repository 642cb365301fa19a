package dev.assay.profile.tagging;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The result of a bulk change of tags.")
record BulkTagResponse(
        @Schema(required = true, description = "Candidates that got a new version.")
        int changed,

        @Schema(required = true, description = "Candidates whose tags were already as requested.")
        int unchanged,

        @Schema(implementation = String[].class, required = true, description = "Unknown ids.")
        List<UUID> missing) {}
