package dev.assay.engine.assessment;

import dev.assay.engine.rubric.Dimension;
import java.util.List;
import java.util.Map;

/**
 * How well the dimensions fit one job profile.
 *
 * @param fit 0..100, the sum of {@code fromStrongest} and {@code fromWeights}
 * @param weights of the dimensions; they sum to 100
 * @param title what the job profile is called
 * @param strongest the dimension that counts most for this job
 * @param fromStrongest points that it earns by being the strongest one
 * @param fromWeights points of the mean of all dimensions by their weights
 */
public record Fit(
        String jobProfile,
        int fit,
        Map<Dimension, Integer> weights,
        List<MustHaveResult> mustHaves,
        String title,
        Dimension strongest,
        int fromStrongest,
        int fromWeights,
        String sentence) {}
