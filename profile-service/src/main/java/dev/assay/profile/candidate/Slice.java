package dev.assay.profile.candidate;

import java.util.List;

/** A stretch of the list of candidates. */
record Slice(List<Candidate> candidates, boolean more) {}
