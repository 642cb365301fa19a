package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;

/**
 * A concept in a statement, at tokens {@code from} to {@code to}, end exclusive.
 *
 * @param action what was done with it
 * @param factor per mille that the action earns; 0 for what others did, and for what was not done
 * @param verb whether a verb or phrase of the text said so, rather than the place it stands in
 */
public record Mention(ConceptRule rule, int from, int to, Action action, int factor, boolean verb) {}
