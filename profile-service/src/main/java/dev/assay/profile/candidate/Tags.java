package dev.assay.profile.candidate;

import dev.assay.rest.problem.InputError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for the labels by which a pool is cut. */
final class Tags {

    static final int MAX = 50;
    static final int MAX_LENGTH = 64;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Tags() {}

    static List<InputError> check(List<String> tags) {
        if (tags.size() > MAX) {
            return List.of(new InputError("/tags", "At most " + MAX + " tags."));
        }
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i);
            if (tag == null
                    || tag.isBlank()
                    || tag.length() > MAX_LENGTH
                    || CONTROL.matcher(tag).find()) {
                errors.add(new InputError(
                        "/tags/" + i, "A tag has 1 to " + MAX_LENGTH + " characters and no control characters."));
            } else if (tags.indexOf(tag) < i) {
                errors.add(new InputError("/tags/" + i, "The same tag stands at /tags/" + tags.indexOf(tag) + "."));
            }
        }
        return errors;
    }
}
