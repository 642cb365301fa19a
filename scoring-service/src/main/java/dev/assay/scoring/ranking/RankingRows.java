package dev.assay.scoring.ranking;

import dev.assay.scoring.poolcolumns.PoolMark;
import dev.assay.scoring.poolcolumns.PoolPage;
import dev.assay.scoring.poolcolumns.columns.RankedRow;
import dev.assay.scoring.ranking.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of a ranking in its order, up to one more than the page needs.
 *
 * @param asOf everything that was committed before this moment is in them
 * @param mark the same moment for a cursor; empty if the next page is of its own moment
 */
record RankingRows(List<Row> rows, Instant asOf, String mark) {

    /**
     * A candidate's place.
     *
     * @param standing null if the candidate is gone by now: nothing is shown, but the place stays
     * @param changed whether the standing differs from the one that the place was computed from
     */
    record Row(int fit, UUID candidate, Standing standing, boolean changed) {

        static Row of(int fit, Standing standing) {
            return new Row(fit, standing.candidateId(), standing, false);
        }

        private static Row of(RankedRow place, Standing standing) {
            boolean changed =
                    standing != null && (place.past() || !standing.scores().equals(place.scores()));
            return new Row(place.fit(), place.candidate(), standing, changed);
        }
    }

    /** Rows that are stored in the order of the ranking. */
    static RankingRows stored(List<Row> rows, Instant asOf) {
        return new RankingRows(rows, asOf, "");
    }

    static RankingRows of(PoolPage page, List<Standing> standings) {
        Map<UUID, Standing> byCandidate =
                standings.stream().collect(Collectors.toMap(Standing::candidateId, Function.identity()));
        PoolMark mark = page.asOf();
        return new RankingRows(
                page.rows().stream()
                        .map(row -> Row.of(row, byCandidate.get(row.candidate())))
                        .toList(),
                mark.at(),
                mark.encode());
    }
}
