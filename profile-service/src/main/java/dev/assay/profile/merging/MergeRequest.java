package dev.assay.profile.merging;

import dev.assay.profile.candidate.CandidateId;
import dev.assay.rest.ids.UuidText;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which candidate to merge, who decided so, and why.")
record MergeRequest(
        @Schema(required = true, format = "uuid", description = "The candidate to merge into the one in the path.")
        String candidate,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = 4000,
                description = "The reason, in the words of the person who decides.")
        String reason,

        @Schema(required = true, minLength = 1, maxLength = 200, description = "Name of the person who decides.")
        String mergedBy) {

    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_NAME = 200;

    /** The other candidate. */
    CandidateId other(CandidateId survivor) {
        List<InputError> errors = new ArrayList<>();
        if (UuidText.parse(candidate).isEmpty()) {
            errors.add(new InputError("/candidate", "The id of a candidate is expected here; ids are UUIDs."));
        } else if (CandidateId.parse(candidate).equals(survivor)) {
            errors.add(new InputError("/candidate", "This is the candidate itself; name the other one."));
        }
        check(errors, "/reason", reason, LONGEST_REASON);
        check(errors, "/mergedBy", mergedBy, LONGEST_NAME);
        refuseIfAny(errors);
        return CandidateId.parse(candidate);
    }

    private static void check(List<InputError> errors, String pointer, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            errors.add(new InputError(pointer, "A text of 1 to " + longest + " characters is expected here."));
        }
    }

    private static void refuseIfAny(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, errors.get(0).detail(), errors);
        }
    }

    @Schema(name = "MergeUndoRequest", description = "Who decided to undo the merge.")
    record Undo(
            @Schema(required = true, minLength = 1, maxLength = 200, description = "Name of the person who decides.")
            String undoneBy) {

        void check() {
            List<InputError> errors = new ArrayList<>();
            MergeRequest.check(errors, "/undoneBy", undoneBy, LONGEST_NAME);
            refuseIfAny(errors);
        }
    }
}
