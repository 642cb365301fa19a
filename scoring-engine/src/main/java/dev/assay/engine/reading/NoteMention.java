package dev.assay.engine.reading;

import dev.assay.engine.rubric.NoteRule;

/** A note's words in a statement, at tokens {@code from} to {@code to}, end exclusive. */
public record NoteMention(NoteRule rule, int from, int to) {}
