package dev.assay.profile.imports;

import java.util.UUID;

/**
 * What a job has done to one candidate.
 *
 * @param line the last that named the candidate
 * @param versionBefore the version before the job, 0 where there was none
 * @param versionAfter the version that the job has left
 */
record Item(UUID candidate, long line, ItemOutcome outcome, long versionBefore, long versionAfter) {}
