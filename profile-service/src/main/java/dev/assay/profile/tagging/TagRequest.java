package dev.assay.profile.tagging;

import dev.assay.profile.candidate.submission.Tags;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Tags to add and to remove; has no effect where they already are as requested.")
record TagRequest(
        @Schema(maxItems = Tags.MAX, uniqueItems = true, description = "1 to 64 characters each.")
        List<String> add,

        @Schema(maxItems = Tags.MAX, uniqueItems = true, description = "1 to 64 characters each.")
        List<String> remove) {

    TagRequest {
        add = add == null ? List.of() : add;
        remove = remove == null ? List.of() : remove;
    }

    /** The change, after all checks; errors that the caller has already found are reported together with those found here. */
    TagChange checked(List<InputError> before) {
        List<InputError> errors = new ArrayList<>(before);
        errors.addAll(Tags.check(add, "/add"));
        errors.addAll(Tags.check(remove, "/remove"));
        if (add.isEmpty() && remove.isEmpty()) {
            errors.add(new InputError("", "Nothing to add and nothing to remove."));
        }
        for (int i = 0; i < remove.size(); i++) {
            if (add.contains(remove.get(i))) {
                errors.add(new InputError("/remove/" + i, "The same tag is to be added."));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    CommonError.INVALID_INPUT, "The change of tags is not valid; see 'errors'.", errors);
        }
        return new TagChange(add, remove);
    }
}
