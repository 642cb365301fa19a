package dev.assay.profile.search;

import dev.assay.profile.scores.ScoreBounds;
import dev.assay.profile.scores.Scores;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Goes through the hits of a search, batch by batch, for candidates with certain scores. */
@ApplicationScoped
class ScoredSearch {

    /** As many as scoring-service takes at once. */
    private static final int BATCH = 500;

    /** A short page in time is better than none. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final CandidateSearch search;
    private final Scores scores;

    ScoredSearch(CandidateSearch search, Scores scores) {
        this.search = search;
        this.scores = scores;
    }

    /** Up to {@code size} candidates older than {@code before}; also fewer if not all were examined. */
    Uni<Found> page(Criteria criteria, ScoreBounds bounds, UUID before, int size) {
        return further(criteria, bounds, new ScoredWalk(before, size), new BatchTime(PATIENCE, System::nanoTime));
    }

    private Uni<Found> further(Criteria criteria, ScoreBounds bounds, ScoredWalk walk, BatchTime time) {
        time.begin();
        return search.ids(criteria, walk.last(), BATCH + 1).chain(hits -> {
            boolean more = hits.size() > BATCH;
            List<UUID> batch = more ? hits.subList(0, BATCH) : hits;
            return scores.standings(batch, bounds).chain(standings -> {
                walk.examine(batch, more, standings);
                return walk.isOver() || !time.hasRoomForAnother()
                        ? Uni.createFrom().item(walk.found())
                        : further(criteria, bounds, walk, time);
            });
        });
    }
}
