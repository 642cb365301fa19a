package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.JobProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The weight of each dimension in hundredths of a per cent; they sum to 10 000. */
public record Weights(int systems, int infrastructure, int enterpriseData) {

    public static final int WHOLE = 10_000;
    private static final int PER_CENT = 100;

    public Weights {
        if (systems < 0 || infrastructure < 0 || enterpriseData < 0) {
            throw new IllegalArgumentException("A weight cannot be negative");
        }
        if (systems + infrastructure + enterpriseData != WHOLE) {
            throw new IllegalArgumentException("Weights sum to " + WHOLE);
        }
    }

    /** @param weights in per cent, 0 if a dimension is not named; they sum to 100 */
    public static Weights ofPerCent(Map<Dimension, Integer> weights) {
        return new Weights(
                PER_CENT * weights.getOrDefault(Dimension.SYSTEMS, 0),
                PER_CENT * weights.getOrDefault(Dimension.INFRASTRUCTURE, 0),
                PER_CENT * weights.getOrDefault(Dimension.ENTERPRISE_DATA, 0));
    }

    public static Weights of(JobProfile profile) {
        return ofPerCent(profile.weights());
    }

    public int of(Dimension dimension) {
        return switch (dimension) {
            case SYSTEMS -> systems;
            case INFRASTRUCTURE -> infrastructure;
            case ENTERPRISE_DATA -> enterpriseData;
        };
    }

    /** Rounded down; exact for weights that were given in whole per cents. */
    public int perCent(Dimension dimension) {
        return of(dimension) / PER_CENT;
    }

    /**
     * The weights that are a tenth away: each dimension's weight in turn times 0.9 and times 1.1, with the other two scaled so that all sum to the whole
     * again and keep their ratio. A weight of 0 or of the whole is not varied.
     */
    public List<Weights> aTenthAway() {
        List<Weights> varied = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            int weight = of(dimension);
            if (weight > 0 && weight < WHOLE) {
                varied.add(with(dimension, (weight * 9 + 5) / 10));
                varied.add(with(dimension, Math.min(WHOLE, (weight * 11 + 5) / 10)));
            }
        }
        return varied;
    }

    private Weights with(Dimension changed, int weight) {
        Map<Dimension, Integer> weights = new EnumMap<>(Dimension.class);
        weights.put(changed, weight);
        int others = WHOLE - of(changed);
        int left = WHOLE - weight;
        Dimension last = null;
        for (Dimension dimension : Dimension.values()) {
            if (dimension != changed) {
                weights.put(dimension, (int) (((long) of(dimension) * (WHOLE - weight) + others / 2) / others));
                left -= weights.get(dimension);
                last = dimension;
            }
        }
        // The rounding difference, so that the sum is exact.
        weights.merge(last, left, Integer::sum);
        return new Weights(
                weights.get(Dimension.SYSTEMS),
                weights.get(Dimension.INFRASTRUCTURE),
                weights.get(Dimension.ENTERPRISE_DATA));
    }
}
