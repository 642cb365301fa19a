package dev.assay.scoring.weighting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A competency that a caller asks for. */
@Schema(name = "MustHaveRequest")
public record MustHaveRequest(
        @Schema(required = true, description = "Id of a competency of the rubric", examples = "production-services")
        String competency,

        @Schema(required = true, description = "Minimum level", minimum = "1", maximum = "4")
        Integer minimumLevel) {}
