package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What profile-service answers about the candidates asked for.
 *
 * @param incarnation of its database
 * @param items their latest changes; none for a candidate that it does not know
 * @param answered how many of the candidates, counted from the first, the answer covers
 * @param unsent changes that are not on the topic yet
 * @param oldestUnsentAt when the oldest of those happened
 */
record LatestPage(
        long incarnation, List<CandidateChange> items, int answered, long unsent, Optional<Instant> oldestUnsentAt) {}
