package dev.assay.engine.counterfactual;

/**
 * Something in the score that a protected fact moved.
 *
 * @param dimension id of the dimension
 * @param rule the rule whose points moved; {@code score}, {@code high}, {@code coverage} or {@code level} for what no rule tells
 * @param quote the words that the rule counts, before the swap or behind it; empty when no words are to blame
 * @param swap what stood in the place of the protected fact when it happened
 */
public record Leak(String dimension, String rule, int before, int after, String quote, String swap) {}
