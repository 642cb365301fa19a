package dev.assay.engine.assessment;

import dev.assay.engine.rubric.Dimension;
import java.util.List;
import java.util.Map;

/** How well the dimensions fit one job profile: {@code fit} is 0..100, the weights sum to 100. */
public record Fit(String jobProfile, int fit, Map<Dimension, Integer> weights, List<MustHaveResult> mustHaves) {}
