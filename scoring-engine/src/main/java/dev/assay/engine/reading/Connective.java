package dev.assay.engine.reading;

import dev.assay.engine.rubric.ConnectiveRule;

/**
 * Words by which a statement ties what it tells together.
 *
 * @param from index of the first token; {@code to} is exclusive
 */
public record Connective(ConnectiveRule rule, int from, int to) {}
