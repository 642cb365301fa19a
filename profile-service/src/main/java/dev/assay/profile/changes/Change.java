package dev.assay.profile.changes;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of one candidate, as its writer reports it.
 *
 * @param version the candidate's version after the change; an erasure counts as one
 */
public record Change(UUID candidateId, long version, ChangeKind kind, Instant at) {}
