package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;

/** Words that tell an action, at tokens {@code from} to {@code to}, end exclusive. */
public record ActionSpan(Action action, int from, int to) {}
