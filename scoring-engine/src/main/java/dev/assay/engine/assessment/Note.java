package dev.assay.engine.assessment;

/** Something seen and shown that never counts, with the words it was seen in. */
public record Note(String note, String pointer, int start, int end, String quote, String sentence) {}
