package dev.assay.scoring.rubricpreview;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to compare a rubric with. */
record MovementRequest(
        @Schema(description = "Version of the rubric to compare with; by default the current one", examples = "1.0.0")
        String against,

        @Schema(
                description = "Id of the job profile to rank by; by default the default job profile",
                examples = "platform-mts")
        String jobProfile,

        @Schema(
                description = "Maximum number of candidates, and of rules, in the response: those that move furthest",
                minimum = "1",
                maximum = "200",
                defaultValue = "50")
        Integer limit) {

    private static final int DEFAULT = 50;
    private static final int MAX = 200;

    int rows() {
        int rows = limit == null ? DEFAULT : limit;
        if (rows < 1 || rows > MAX) {
            String detail = "A number from 1 to " + MAX + " is expected.";
            throw new ProblemException(CommonError.INVALID_INPUT, detail, List.of(new InputError("/limit", detail)));
        }
        return rows;
    }
}
