package dev.assay.scoring.ranking;

import dev.assay.scoring.stability.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one page, with their ranks.
 *
 * @param next where the following page starts; empty when there is none
 */
record RankingPage(List<RankedCandidate> items, Optional<RankingCursor> next) {

    /** A standing with its fit for the job profile at hand. */
    record Row(int fit, Standing standing) {}

    /** What is told of a candidate besides the standing itself. */
    interface Reading {

        List<RankedCandidate.MustHaveStanding> mustHaves(Standing standing);

        /** Null where nobody asked. */
        Places places(Standing standing);
    }

    /** @param rows up to one more than {@code limit}, which only tells that there is a further page */
    static RankingPage of(RankingCursor start, List<Row> rows, int limit, Reading reading) {
        List<RankedCandidate> items = new ArrayList<>();
        RankingCursor place = start;
        for (Row row : rows.subList(0, Math.min(limit, rows.size()))) {
            place = place.after(row.fit(), row.standing().candidateId());
            items.add(RankedCandidate.of(place.rank(), row, reading));
        }
        return new RankingPage(items, rows.size() > limit ? Optional.of(place) : Optional.empty());
    }
}
