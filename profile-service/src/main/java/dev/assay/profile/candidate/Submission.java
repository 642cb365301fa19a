package dev.assay.profile.candidate;

import java.util.Optional;

/** A request's content after every check. */
record Submission(Optional<ExternalId> externalId, Content content) {}
