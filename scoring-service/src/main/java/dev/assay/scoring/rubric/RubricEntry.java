package dev.assay.scoring.rubric;

/** A released rubric without its rules. */
public record RubricEntry(String version, String hash, Release release) {}
