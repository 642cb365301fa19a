package dev.assay.profile.candidate.submission;

import dev.assay.rest.problem.InputError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name that another system has for a candidate.
 *
 * @param source which system, for example {@code greenhouse}
 * @param id its id there
 */
public record ExternalId(String source, String id) {

    static final int MAX_ID = 255;

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** What is wrong with the two; empty if nothing is. */
    public static List<InputError> check(String source, String id) {
        List<InputError> errors = new ArrayList<>();
        if (source == null || !SOURCE.matcher(source).matches()) {
            errors.add(new InputError("/source", "1 to 64 letters, digits, '.', '_' or '-'; needed with externalId."));
        }
        if (id == null
                || id.isBlank()
                || id.length() > MAX_ID
                || CONTROL.matcher(id).find()) {
            errors.add(new InputError(
                    "/externalId", "1 to " + MAX_ID + " characters without control characters; needed with source."));
        }
        return errors;
    }
}
