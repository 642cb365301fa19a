package dev.assay.scoring.jobprofile;

import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.problem.InputError;
import dev.assay.scoring.weighting.AskedWeighting;
import dev.assay.scoring.weighting.MustHaveRequest;
import dev.assay.scoring.weighting.Weighting;
import dev.assay.scoring.weighting.WeightingCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job profile as a caller wants it. */
record JobProfileRequest(
        @Schema(description = "Id in lower-case letters, digits and hyphens; required to create one", maxLength = 64)
        String id,

        @Schema(required = true, maxLength = 200) String title,

        @Schema(maxLength = 2000, description = "What kind of work it stands for")
        String description,

        @Schema(required = true, description = "Share of each dimension; the shares sum to 100")
        Map<String, Integer> weights,

        @Schema(description = "Competencies that the role requires; shown next to a fit, never changing it; at most 20")
        List<MustHaveRequest> mustHaves) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2000;

    /** The weighting of this request; fails with all mistakes, with 422 if one is a protected criterion. */
    Weighting checked(String wantedId, Rubric rubric) {
        WeightingCheck check = new WeightingCheck(rubric);
        if (wantedId == null || !wantedId.matches(OwnJobProfiles.ID)) {
            check.add(
                    new InputError("/id", "An id of 1 to 64 lower-case letters, digits and hyphens is expected here."));
        } else if (id != null && !id.equals(wantedId)) {
            check.add(new InputError("/id", "The id is '" + wantedId + "' and does not change."));
        }
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            check.add(new InputError("/title", "A text of 1 to " + LONGEST_TITLE + " characters is expected here."));
        }
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            check.add(new InputError("/description", "At most " + LONGEST_DESCRIPTION + " characters."));
        }
        List<MustHaveRequest> needed = mustHaves == null ? List.of() : mustHaves;
        Map<String, Integer> given = weights == null ? Map.of() : weights;
        Weighting checked = new AskedWeighting(null, given, needed).resolve(check, Optional.empty());
        return new Weighting(wantedId, false, checked.weights(), checked.mustHaves());
    }
}
