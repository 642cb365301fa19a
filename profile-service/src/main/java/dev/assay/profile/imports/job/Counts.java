package dev.assay.profile.imports.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ImportCounts",
        description = "Lines by outcome: read = created + updated + unchanged + repeated + failed.")
public record Counts(
        @Schema(required = true, description = "Lines that were sent.")
        long lines,

        @Schema(required = true, description = "Lines that have been processed.")
        long read,

        @Schema(required = true, description = "Candidates that were created.")
        long created,

        @Schema(required = true, description = "Candidates that have a new version.")
        long updated,

        @Schema(required = true, description = "Candidates that were already identical.")
        long unchanged,

        @Schema(required = true, description = "Lines whose candidate is named again by a later line of the same file.")
        long repeated,

        @Schema(required = true, description = "Lines that were refused; see the errors.")
        long failed,

        @Schema(required = true, description = "Candidates that a revert has restored or erased.")
        long reverted,

        @Schema(required = true, description = "Candidates that a revert left as they are; see the errors.")
        long kept,

        @Schema(
                required = true,
                description =
                        "Created candidates that look like an existing one; see the duplicates. Determined when all lines "
                                + "have been written.")
        long duplicates) {}
