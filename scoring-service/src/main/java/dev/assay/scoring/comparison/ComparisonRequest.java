package dev.assay.scoring.comparison;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.AskedCandidates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The candidates to be compared. */
record ComparisonRequest(
        @Schema(required = true, description = "Ids of the people to compare", minItems = 1, maxItems = 10)
        List<UUID> candidates,

        @Schema(
                description =
                        "Ids of the current team, against which what each person adds is counted; by default against the "
                                + "other people in the comparison",
                maxItems = 20)
        List<UUID> team,

        @Schema(description = "Id of the job profile to show the fit for; by default the default job profile")
        String jobProfile) {

    private static final int MOST = 10;
    private static final int LARGEST_TEAM = 20;

    List<UUID> teamIds() {
        return team == null ? List.of() : team;
    }

    void check() {
        List<InputError> errors = new ArrayList<>(AskedCandidates.check(candidates, "/candidates", 1, MOST));
        errors.addAll(AskedCandidates.check(teamIds(), "/team", 0, LARGEST_TEAM));
        for (int i = 0; errors.isEmpty() && i < candidates.size(); i++) {
            if (teamIds().contains(candidates.get(i))) {
                errors.add(new InputError("/candidates/" + i, "Somebody already in the team adds nothing to it."));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, errors.get(0).detail(), errors);
        }
    }
}
