package dev.assay.scoring.rubricrelease;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.scoring.epoch.EpochResponse;
import dev.assay.scoring.rubric.RubricEntry;
import dev.assay.scoring.rubric.RubricOrigin;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rubric without its rules: where it came from and how far it has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RubricSummary(
        @Schema(required = true, examples = "1.0.0", description = "Version of the rubric")
        String version,

        @Schema(required = true, description = "sha256:<hex> over the rubric's canonical JSON")
        String hash,

        @Schema(
                required = true,
                enumeration = {"bundled", "released"},
                description = "Whether it came with a build or through this API")
        String origin,

        @Schema(required = true, description = "The caller who released it, or 'build'", examples = "api-key:local")
        String releasedBy,

        @Schema(required = true, description = "When it was released")
        Instant releasedAt,

        @Schema(
                required = true,
                enumeration = {"filling", "paused", "current", "standby", "retired"},
                description =
                        "'current' for the one in use, 'filling' while the pool is assessed by it alongside that, 'standby' "
                                + "if a rollback to it takes one step, 'retired' if its assessments are only kept")
        String state,

        @Schema(description = "The epoch that the state refers to; absent if nobody was ever assessed by it")
        EpochResponse epoch) {

    private static final String NOT_USED = "retired";

    @Schema(name = "RubricList")
    record Listing(@Schema(required = true) List<RubricSummary> items) {}

    /** @param epochs of all rubrics, the most recently opened first */
    static RubricSummary of(RubricEntry rubric, List<EpochResponse> epochs) {
        EpochResponse epoch = epochs.stream()
                .filter(candidate -> candidate.rubricVersion().equals(rubric.version()))
                .min(EpochResponse.BY_INTEREST)
                .orElse(null);
        return new RubricSummary(
                rubric.version(),
                rubric.hash(),
                rubric.release().origin() == RubricOrigin.BUNDLED ? "bundled" : "released",
                rubric.release().by(),
                rubric.release().at(),
                state(epoch),
                epoch);
    }

    private static String state(EpochResponse epoch) {
        if (epoch == null) {
            return NOT_USED;
        }
        return epoch.pausedAt() == null ? epoch.state() : "paused";
    }
}
