package dev.assay.profile.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.problem.InputError;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How long candidates with a tag are kept: a number of days, or a hold.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionRule(
        @Schema(required = true, minLength = 1, maxLength = 64, description = "The tag that the rule is for.")
        String tag,

        @Schema(
                minimum = "1",
                maximum = "36500",
                description =
                        "Days after the last change. If several of a candidate's tags have rules, the longest counts.")
        Integer keepDays,

        @Schema(description = "Keeps the candidate, whatever other rules say.")
        Boolean hold) {

    private static final int MAX_DAYS = 36_500;

    Optional<InputError> fault(String pointer) {
        if (tag == null || tag.isBlank() || tag.length() > 64) {
            return Optional.of(new InputError(pointer + "/tag", "A tag has 1 to 64 characters."));
        }
        if (Boolean.TRUE.equals(hold) == (keepDays != null)) {
            return Optional.of(new InputError(pointer, "Either 'keepDays' or 'hold': true."));
        }
        boolean inRange = keepDays == null || (keepDays >= 1 && keepDays <= MAX_DAYS);
        return inRange
                ? Optional.empty()
                : Optional.of(new InputError(pointer + "/keepDays", "A number from 1 to " + MAX_DAYS + "."));
    }
}
