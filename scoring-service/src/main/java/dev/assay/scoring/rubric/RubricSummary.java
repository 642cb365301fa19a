package dev.assay.scoring.rubric;

import dev.assay.engine.rubric.Rubric;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rubric in a list: enough to ask for it. */
record RubricSummary(
        @Schema(required = true, examples = "1.0.0") String version,

        @Schema(required = true, description = "sha256:<hex> over the rubric's canonical JSON")
        String hash) {

    @Schema(name = "RubricList")
    record Listing(@Schema(required = true) List<RubricSummary> items) {}

    static RubricSummary of(Rubric rubric) {
        return new RubricSummary(rubric.version(), rubric.hash());
    }
}
