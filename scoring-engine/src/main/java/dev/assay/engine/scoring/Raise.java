package dev.assay.engine.scoring;

import java.util.List;

/**
 * Further evidence that together would raise the level of a dimension.
 *
 * @param score the score that it would reach at least, 0..100
 * @param level the level of that score
 */
public record Raise(int score, int level, List<Hypothesis> evidence) {
    public Raise {
        evidence = List.copyOf(evidence);
    }
}
