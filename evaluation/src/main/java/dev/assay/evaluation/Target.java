package dev.assay.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.rubric.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What readers judge: each dimension by a level of 0..4, and the whole person by 0..100. */
public enum Target {
    SYSTEMS("systems", Dimension.SYSTEMS),
    INFRASTRUCTURE("infra", Dimension.INFRASTRUCTURE),
    ENTERPRISE_DATA("enterprise_data", Dimension.ENTERPRISE_DATA),
    OVERALL("overall", null);

    private final String key;
    private final Dimension dimension;

    Target(String key, Dimension dimension) {
        this.key = key;
        this.dimension = dimension;
    }

    /** The name in the labels and in the report. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The dimension, or empty for {@link #OVERALL}. */
    public Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }

    /** The assessment's result for this dimension. */
    DimensionResult of(Assessment assessment) {
        return assessment.dimensions().stream()
                .filter(result -> result.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    /** How far apart two labels must be to be clearly different: two levels, or half of the overall scale. */
    public double clearDistance() {
        return dimension == null ? 50 : 2;
    }

    public static List<Target> dimensions() {
        return Arrays.stream(values())
                .filter(target -> target.dimension != null)
                .toList();
    }

    /** The largest label: the highest level, or the end of the overall scale. */
    int highest() {
        return dimension == null ? 100 : 4;
    }

    /** Empty for {@link #OVERALL} too, since a quote supports a dimension and nobody as a whole. */
    static Optional<Target> dimensionOfKey(String key) {
        return dimensions().stream().filter(target -> target.key.equals(key)).findFirst();
    }
}
