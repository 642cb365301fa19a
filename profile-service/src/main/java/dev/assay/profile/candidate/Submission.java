package dev.assay.profile.candidate;

import java.util.Optional;

/** A request's content after every check. */
public record Submission(Optional<ExternalId> externalId, Content content) {}
