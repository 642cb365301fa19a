package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;
import java.util.Optional;

/**
 * A concept in a statement, at tokens {@code from} to {@code to}, end exclusive.
 *
 * @param action what was done with it
 * @param factor per mille that the action earns; 0 for what others did, and for what was not done
 * @param deed the verb or phrase that says so, empty where it follows from the place that the mention stands in
 */
public record Mention(ConceptRule rule, int from, int to, Action action, int factor, Optional<ActionSpan> deed) {

    Mention earning(Action newAction, int newFactor) {
        return new Mention(rule, from, to, newAction, newFactor, deed);
    }
}
