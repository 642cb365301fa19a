package dev.assay.engine.rubric;

/** A competency that a job profile asks for, at level {@code minimumLevel} (1..4) or better. */
public record MustHave(String competency, int minimumLevel) {}
