package dev.assay.scoring.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.AsOfFeed;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.ranking.standing.Standing;
import dev.assay.scoring.stability.Places;
import dev.assay.scoring.testing.Assessed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingPageTest {

    private static final AsOfFeed FEED = new AsOfFeed(null, null, 0, 0);
    private static final RankingCursor START = RankingCursor.start("t", "1.0.0/2026Q4");

    @Test
    void givesEqualFitsOneRankAndSkipsAsManyAfterThem() {
        RankingPage page =
                RankingPage.of(START, rows(row(1, 90), row(2, 80), row(3, 80), row(4, 70)), 10, READING, FEED);

        assertEquals(List.of(1L, 2L, 2L, 4L), ranks(page));
        assertTrue(page.next().isEmpty());
    }

    @Test
    void carriesASharedRankOverToTheNextPage() {
        RankingPage first = RankingPage.of(START, rows(row(1, 90), row(2, 80), row(3, 80)), 2, READING, FEED);

        RankingPage second = RankingPage.of(first.next().orElseThrow(), rows(row(3, 80), row(4, 70)), 2, READING, FEED);

        assertEquals(List.of(1L, 2L), ranks(first));
        assertEquals(List.of(2L, 4L), ranks(second));
    }

    @Test
    void ranksAFitOfZero() {
        assertEquals(List.of(1L, 1L), ranks(RankingPage.of(START, rows(row(1, 0), row(2, 0)), 10, READING, FEED)));
    }

    @Test
    void survivesBeingWrittenAndRead() {
        RankingCursor cursor = START.after(80, new UUID(1, 2)).after(80, new UUID(1, 3));

        assertEquals(cursor, RankingCursor.decode(cursor.encode()));
    }

    @Test
    void refusesACursorOfAnotherShape() {
        assertThrows(ProblemException.class, () -> RankingCursor.decode("t|1.0.0/2026Q4|80"));
        assertThrows(ProblemException.class, () -> RankingCursor.decode("t|1.0.0/2026Q4|x|y|z|0"));
    }

    private static List<Long> ranks(RankingPage page) {
        return page.items().stream().map(RankedCandidate::rank).toList();
    }

    @Test
    void leavesThePlaceOfSomebodyWhoIsGone() {
        RankingRows.Row gone = new RankingRows.Row(80, new UUID(0, 2), null, false);
        RankingPage page = RankingPage.of(START, rows(row(1, 90), gone, row(3, 80), row(4, 70)), 3, READING, FEED);
        assertEquals(List.of(1L, 2L), ranks(page));
        assertEquals(4, page.next().orElseThrow().after(70, new UUID(0, 4)).rank());
    }

    @Test
    void staysAtTheMomentOfItsBeginning() {
        RankingPage page = RankingPage.of(START, rows(row(1, 90), row(2, 80)), 1, READING, FEED);
        assertEquals("mark", page.next().orElseThrow().asOf());
    }

    @Test
    void goesOnInAWalkOfAnEarlierRelease() {
        assertEquals(
                "",
                RankingCursor.decode("t|1.0.0/2026Q4|-80|" + new UUID(0, 1) + "|1|1")
                        .asOf());
    }

    private static RankingRows rows(RankingRows.Row... rows) {
        return new RankingRows(List.of(rows), Instant.EPOCH, "mark");
    }

    private static RankingRows.Row row(long id, int fit) {
        AssessmentKey key = new AssessmentKey(new UUID(0, id), "1.0.0/2026Q4", 1, 1);
        return RankingRows.Row.of(fit, Standing.of(key, Assessed.withFit(fit, 1, 2, 3), List.of()));
    }

    private static final RankingPage.Reading READING = new RankingPage.Reading() {

        @Override
        public List<RankedCandidate.MustHaveStanding> mustHaves(Standing standing) {
            return List.of();
        }

        @Override
        public Places places(Standing standing) {
            return null;
        }
    };
}
