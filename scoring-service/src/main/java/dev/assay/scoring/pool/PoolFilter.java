package dev.assay.scoring.pool;

import dev.assay.engine.rubric.MustHave;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the pool a caller asked to see. It only narrows a list; it does nothing to those who are not on it.
 *
 * @param systems the least score; likewise the other two
 * @param tags a candidate needs all of them
 * @param mustHaves the must-haves that {@code mustHaveFilter} applies to
 * @param unknownBelow coverage below which a must-have that is not met counts as unknown
 */
public record PoolFilter(
        int systems,
        int infrastructure,
        int enterpriseData,
        List<String> tags,
        MustHaveFilter mustHaveFilter,
        List<MustHave> mustHaves,
        int unknownBelow) {

    private static final int MOST_TAGS = 50;
    private static final String TAG = "\\P{Cntrl}{1,64}";

    /** What is wrong with the tags that a caller names, as a sentence; empty if nothing is. */
    public static Optional<String> mistake(List<String> tags) {
        boolean fine = tags.size() <= MOST_TAGS && tags.stream().allMatch(tag -> tag != null && tag.matches(TAG));
        return fine
                ? Optional.empty()
                : Optional.of("At most " + MOST_TAGS
                        + " tags of 1 to 64 characters, none of them a control character, are expected here.");
    }

    /** Whether it leaves nobody out. */
    public boolean takesAll() {
        return systems == 0
                && infrastructure == 0
                && enterpriseData == 0
                && tags.isEmpty()
                && (mustHaveFilter == MustHaveFilter.NONE || mustHaves.isEmpty());
    }
}
