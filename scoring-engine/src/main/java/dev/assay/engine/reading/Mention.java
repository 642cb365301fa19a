package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;
import dev.assay.engine.text.Extent;
import java.util.List;
import java.util.Optional;

/**
 * A concept in a statement.
 *
 * @param head the tokens that tell it most, by which one judges who did it
 * @param places all the tokens that tell it, in order
 * @param action what was done with it
 * @param factor per mille that the action earns; 0 for what others did, and for what was not done
 * @param deed the verb or phrase that says so, empty where it follows from the place that the mention stands in
 * @param measures the numbers that say how large the work on it is, in the order of the text
 */
public record Mention(
        ConceptRule rule,
        Extent head,
        List<Extent> places,
        Action action,
        int factor,
        Optional<ActionSpan> deed,
        List<Measure> measures) {

    Mention earning(Action newAction, int newFactor) {
        return new Mention(rule, head, places, newAction, newFactor, deed, measures);
    }
}
