package dev.assay.scoring.ranking.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.testing.Assessed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final AssessmentKey KEY = new AssessmentKey(new UUID(0, 1), "1.0.0/2026Q4", 1, 3);

    @Test
    void placesEachDimensionInItsOwnColumns() {
        Standing standing = Standing.of(KEY, Assessed.withFit(60, 10, 20, 30), List.of());

        assertEquals(new DimensionStanding(10, 15, 90), standing.in(Dimension.SYSTEMS));
        assertEquals(new DimensionStanding(20, 25, 90), standing.in(Dimension.INFRASTRUCTURE));
        assertEquals(new DimensionStanding(30, 35, 90), standing.in(Dimension.ENTERPRISE_DATA));
        assertEquals(60, standing.bestFit());
    }

    @Test
    void quotesTheStatementWithTheMostPointsInAnyDimension() {
        Standing standing = Standing.of(KEY, Assessed.withFit(60, 10, 30, 20), List.of());

        assertEquals("infrastructure", standing.evidence().dimension());
        assertEquals("quote of 30", standing.evidence().quote());
    }

    @Test
    void quotesNothingWhereNothingEarnedAPoint() {
        assertNull(Standing.of(KEY, Assessed.withFit(0, 0, 0, 0), List.of()).evidence());
    }

    @Test
    void keepsACharacterOutThatTheDatabaseCannotHold() {
        Evidence odd = new Evidence(
                "e1",
                "/work/0/summary",
                0,
                3,
                "a\u0000b",
                9,
                -9,
                "described",
                "created",
                List.of(),
                List.of(),
                List.of(),
                "");
        DimensionResult systems = new DimensionResult(
                Dimension.SYSTEMS, 9, 9, 9, 1, "", List.of(), List.of(odd), "", List.of(), List.of(), 0, null);
        Assessment assessment = new Assessment(
                new Assessment.Result(
                        9,
                        List.of(systems),
                        List.of(Assessed.fit(Assessed.PLATFORM, 9)),
                        Assessed.PLATFORM,
                        List.of(),
                        List.of(),
                        List.of()),
                new byte[0],
                new byte[0],
                Assessed.withFit(9, 9, 9, 9).receipt());

        assertEquals(
                "a\uFFFDb", Standing.of(KEY, assessment, List.of()).evidence().quote());
    }
}
