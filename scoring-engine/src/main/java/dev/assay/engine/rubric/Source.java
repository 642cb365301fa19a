package dev.assay.engine.rubric;

/** A text that rules rest on; {@code id} is its key, for example {@code S1}. */
public record Source(String id, String title, String what) {}
