package dev.assay.profile.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ImportCounts",
        description = "Lines by what became of them: read = created + updated + unchanged + repeated + failed.")
record Counts(
        @Schema(required = true, description = "Lines that were sent.")
        long lines,

        @Schema(required = true, description = "Lines that have been dealt with.")
        long read,

        @Schema(required = true) long created,

        @Schema(required = true) long updated,

        @Schema(required = true, description = "Candidates who were exactly so already.")
        long unchanged,

        @Schema(required = true, description = "Lines whose candidate a later line of the same file names again.")
        long repeated,

        @Schema(required = true, description = "Lines that were not taken; see the errors.")
        long failed,

        @Schema(required = true, description = "Candidates that a revert has taken back.")
        long reverted,

        @Schema(required = true, description = "Candidates that a revert left as they are; see the errors.")
        long kept,

        @Schema(
                required = true,
                description =
                        "Candidates who were created and look like one that was there before; see the duplicates. "
                                + "Looked for when all lines are written.")
        long duplicates) {}
