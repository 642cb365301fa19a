package dev.assay.scoring.pool;

import dev.assay.engine.rubric.MustHave;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of the pool a caller asked to see. It only narrows a list; nothing is done to who is not on it.
 *
 * @param systems least scores; likewise the other two
 * @param tags all of them are wanted
 * @param mustHaves what {@code mustHaveFilter} is about
 * @param unknownBelow coverage below which a must-have that is not met is unknown
 */
public record PoolFilter(
        int systems,
        int infrastructure,
        int enterpriseData,
        List<String> tags,
        MustHaveFilter mustHaveFilter,
        List<MustHave> mustHaves,
        int unknownBelow) {

    /** No tag has a control character, so this one can stand between them. */
    private static final String BETWEEN_TAGS = "\u001f";

    private static final int MOST_TAGS = 50;
    private static final String TAG = "\\P{Cntrl}{1,64}";

    /** What is wrong with the tags that a caller names, as a sentence; empty where nothing is. */
    public static Optional<String> mistake(List<String> tags) {
        boolean fine = tags.size() <= MOST_TAGS && tags.stream().allMatch(tag -> tag != null && tag.matches(TAG));
        return fine
                ? Optional.empty()
                : Optional.of("At most " + MOST_TAGS
                        + " tags of 1 to 64 characters, none of them a control character, are expected here.");
    }

    /** Whether it asks for nothing but least scores, which the index of a job profile's ranking holds. */
    public boolean isOfScores() {
        return tags.isEmpty() && (mustHaveFilter == MustHaveFilter.NONE || mustHaves.isEmpty());
    }

    /** Conditions on {@code standing}, whose parameters are {@link #parameters}. */
    public String sql() {
        StringBuilder sql = new StringBuilder("epoch_id = :epoch and systems_score >= :systems"
                + " and infrastructure_score >= :infrastructure and enterprise_data_score >= :enterpriseData");
        if (!tags.isEmpty()) {
            sql.append(" and tags @> string_to_array(:tags, chr(31))");
        }
        for (int i = 0; i < mustHaves.size(); i++) {
            switch (mustHaveFilter) {
                case NONE -> {}
                case MET -> sql.append(" and competency_levels ~ :met").append(i);
                case NOT_UNMET ->
                    sql.append(" and (systems_coverage < :unknownBelow or competency_levels is null")
                            .append(" or competency_levels ~ :met" + i + " or competency_levels ~ :open" + i + ")");
            }
        }
        return sql.toString();
    }

    public Map<String, Object> parameters(String epochId) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "epoch", epochId,
                "systems", systems,
                "infrastructure", infrastructure,
                "enterpriseData", enterpriseData));
        if (!tags.isEmpty()) {
            parameters.put("tags", String.join(BETWEEN_TAGS, tags));
        }
        boolean notUnmet = mustHaveFilter == MustHaveFilter.NOT_UNMET && !mustHaves.isEmpty();
        if (notUnmet) {
            parameters.put("unknownBelow", unknownBelow);
        }
        for (int i = 0; i < mustHaves.size() && mustHaveFilter != MustHaveFilter.NONE; i++) {
            parameters.put(
                    "met" + i, pattern(mustHaves.get(i), "=[" + mustHaves.get(i).minimumLevel() + "-4]"));
            if (notUnmet) {
                parameters.put("open" + i, pattern(mustHaves.get(i), "=[0-4][?]"));
            }
        }
        return parameters;
    }

    /** Of the line that {@link CompetencyLevels} writes. */
    private static String pattern(MustHave mustHave, String level) {
        return "[|]" + mustHave.competency().replaceAll("[^A-Za-z0-9]", "[$0]") + level;
    }
}
