package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What profile-service says became of candidates.
 *
 * @param items their latest changes; none of a candidate that it does not know
 * @param answered of how many of the candidates, from the first, this tells
 * @param unsent changes that are not on the topic yet
 * @param oldestUnsentAt when the oldest of those happened
 */
record LatestPage(List<CandidateChange> items, int answered, long unsent, Optional<Instant> oldestUnsentAt) {}
