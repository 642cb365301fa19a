package dev.assay.engine.assessment;

/** One must-have of a job profile, seen against the profile. */
public record MustHaveResult(String competency, int minimum, MustHaveState state) {}
