package dev.assay.scoring.rubric;

import java.time.Instant;

/**
 * How, by whom and when a rubric was released.
 *
 * @param by the caller who sent it, or {@code build}
 */
public record Release(RubricOrigin origin, String by, Instant at) {}
