package dev.assay.engine.scoring;

/**
 * A competency about which an answer could still change the score.
 *
 * @param evidence what would show most of it; where the profile names something without telling of work on it, this
 * @param change points that the evidence would add to the dimension's score
 */
public record Opening(String competency, Hypothesis evidence, int change) {}
