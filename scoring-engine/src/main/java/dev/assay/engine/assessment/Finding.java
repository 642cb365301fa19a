package dev.assay.engine.assessment;

/** A doubt about the text itself, shown and kept out of the score. */
public record Finding(String finding, String pointer, String quote, String sentence) {}
