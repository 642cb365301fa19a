package dev.assay.scoring.decision;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision to be recorded. */
record DecisionRequest(
        @Schema(required = true, description = "What was decided; a note is a remark without a decision")
        Outcome decision,

        @Schema(required = true, description = "The reason, in the words of the person who decides", maxLength = 4000)
        String reason,

        @Schema(description = "Name of the person who decides; by default the one in On-Behalf-Of", maxLength = 200)
        String decidedBy,

        @Schema(description = "Id of the job profile the decision is for; by default the default job profile")
        String jobProfile,

        @Schema(
                description = "Id of the assessment the decision is based on; by default the current one",
                examples = "1-3-2.0.0~2026Q4")
        String assessment) {

    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_NAME = 200;

    /** @param human the person that the caller acts for; null if it names nobody */
    DecisionRequest onBehalfOf(String human) {
        return decidedBy == null ? new DecisionRequest(decision, reason, human, jobProfile, assessment) : this;
    }

    void check() {
        List<InputError> errors = new ArrayList<>();
        if (decision == null) {
            errors.add(new InputError("/decision", "One of advance, hold, decline and note is expected here."));
        }
        check(errors, "/reason", reason, LONGEST_REASON);
        check(errors, "/decidedBy", decidedBy, LONGEST_NAME);
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, errors.get(0).detail(), errors);
        }
    }

    private static void check(List<InputError> errors, String pointer, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            errors.add(new InputError(pointer, "A text of 1 to " + longest + " characters is expected here."));
        }
    }
}
