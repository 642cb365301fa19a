package dev.assay.engine.scoring;

import java.util.List;
import java.util.Map;

/**
 * What further evidence could change in one dimension.
 *
 * @param raises the smallest evidence that would raise the level, smallest first; each one an alternative
 * @param openings one for each competency of which something is untold, in the rubric's order
 * @param named concepts that the profile names without telling of work on them, with the first statement that does
 */
public record Outlook(List<Raise> raises, List<Opening> openings, Map<String, Integer> named) {
    public Outlook {
        raises = List.copyOf(raises);
        openings = List.copyOf(openings);
        named = Map.copyOf(named);
    }
}
