package dev.assay.engine.rubric;

/** A further competency that a concept supports, with its own weight 1..100. */
public record Also(String competency, int weight) {}
