package dev.assay.profile.candidate.pool;

import dev.assay.profile.candidate.Candidate;
import java.util.List;

/** A contiguous part of the list of candidates. */
record Slice(List<Candidate> candidates, boolean more) {}
