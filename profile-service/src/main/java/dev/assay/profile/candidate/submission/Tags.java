package dev.assay.profile.candidate.submission;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules for the labels that divide a pool. */
public final class Tags {

    public static final int MAX = 50;
    public static final int MAX_LENGTH = 64;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final Comparator<String> BY_CODE_POINT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private Tags() {}

    /** By code point, as the database sorts bytes of UTF-8; texts of Java compare by halves of surrogate pairs. */
    public static List<String> inOrder(Stream<String> tags) {
        return tags.sorted(BY_CODE_POINT).toList();
    }

    static List<InputError> check(List<String> tags) {
        return check(tags, "/tags");
    }

    /** @param pointer where the tags are in the request */
    public static List<InputError> check(List<String> tags, String pointer) {
        if (tags.size() > MAX) {
            return List.of(new InputError(pointer, "At most " + MAX + " tags."));
        }
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i);
            if (tag == null
                    || tag.isBlank()
                    || tag.length() > MAX_LENGTH
                    || CONTROL.matcher(tag).find()) {
                errors.add(new InputError(
                        pointer + "/" + i, "A tag has 1 to " + MAX_LENGTH + " characters and no control characters."));
            } else if (tags.indexOf(tag) < i) {
                errors.add(new InputError(
                        pointer + "/" + i, "The same tag is already at " + pointer + "/" + tags.indexOf(tag) + "."));
            }
        }
        return errors;
    }

    /**
     * The one tag that a list is restricted to; null for the whole pool.
     *
     * @throws ProblemException if there are several
     */
    public static String only(List<String> tag) {
        if (tag.size() > 1) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST,
                    "Only one 'tag' is accepted here; POST /api/v1/candidates/search accepts several.");
        }
        return tag.isEmpty() ? null : tag.get(0);
    }

    /** Tags as the database writes them: a JSON array of texts. */
    public static List<String> read(String json) {
        List<String> tags = new ArrayList<>();
        KeptJson.read(json).forEach(tag -> tags.add(tag.textValue()));
        return tags;
    }
}
