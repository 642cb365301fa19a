package dev.assay.scoring.ranking;

import dev.assay.scoring.assessment.AsOfFeed;
import dev.assay.scoring.ranking.standing.Standing;
import dev.assay.scoring.stability.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one page, with their ranks.
 *
 * @param asOf the moment that the page shows
 * @param asOfFeed how far the feed had been read before the rows were read
 * @param next where the following page starts; empty when there is none
 */
record RankingPage(List<RankedCandidate> items, Instant asOf, AsOfFeed asOfFeed, Optional<RankingCursor> next) {

    /** What the API document says about {@code asOf}. */
    static final String AS_OF =
            "The page includes everything committed before this time. When paging with custom weights or filters, later pages "
                    + "keep the time of the first page for as long as the changes since are kept; a later time means that "
                    + "they were not";

    /** What a row says about a candidate besides the standing itself. */
    interface Reading {

        List<RankedCandidate.MustHaveStanding> mustHaves(Standing standing);

        /** Null if nobody asked for them. */
        Places places(Standing standing);
    }

    /** @param found up to one row more than {@code limit}, which only shows that there is a further page */
    static RankingPage of(RankingCursor start, RankingRows found, int limit, Reading reading, AsOfFeed asOfFeed) {
        List<RankingRows.Row> rows = found.rows();
        List<RankedCandidate> items = new ArrayList<>();
        RankingCursor place = start.asOf(found.mark());
        for (RankingRows.Row row : rows.subList(0, Math.min(limit, rows.size()))) {
            place = place.after(row.fit(), row.candidate());
            if (row.standing() != null) {
                items.add(RankedCandidate.of(place.rank(), row, reading));
            }
        }
        return new RankingPage(
                items, found.asOf(), asOfFeed, rows.size() > limit ? Optional.of(place) : Optional.empty());
    }
}
