package dev.assay.scoring.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpochPlanTest {

    private static final ScoringBasis FIRST = new ScoringBasis("1.0.0", "sha256:a", "0.1.0");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    @Test
    void opensTheClocksQuarterWhereNothingIsRecorded() {
        EpochPlan plan = EpochPlan.of(List.of(), FIRST, NOVEMBER);

        assertEquals("1.0.0/2026Q4", plan.id());
        assertEquals(YEAR_END, plan.asOf());
        assertEquals(EpochState.CURRENT, plan.state());
        assertTrue(plan.existing().isEmpty());
    }

    @Test
    void keepsTheRecordedEpochAlthoughTheClockMovedOn() {
        Epoch recorded = epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT);

        EpochPlan plan = EpochPlan.of(List.of(recorded), FIRST, NOVEMBER.plusDays(400));

        assertSame(recorded, plan.existing().orElseThrow());
        assertEquals(EpochState.CURRENT, plan.state());
    }

    @Test
    void fillsAnEpochForANewRubricBesideTheOneInUse() {
        Epoch recorded = epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT);
        ScoringBasis newer = new ScoringBasis("1.1.0", "sha256:b", "0.1.0");

        EpochPlan plan = EpochPlan.of(List.of(recorded), newer, NOVEMBER.plusDays(100));

        assertEquals("1.1.0/2026Q4", plan.id());
        assertEquals(YEAR_END, plan.asOf());
        assertEquals(EpochState.FILLING, plan.state());
    }

    @Test
    void countsWhereTheRubricChangedUnderItsVersion() {
        Epoch recorded = epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT);
        ScoringBasis edited = new ScoringBasis("1.0.0", "sha256:b", "0.1.0");

        EpochPlan plan = EpochPlan.of(List.of(recorded), edited, NOVEMBER);

        assertEquals("1.0.0/2026Q4.2", plan.id());
        assertEquals(EpochState.FILLING, plan.state());
    }

    @Test
    void countsOnWhereAnotherEngineScores() {
        Epoch first = epoch("1.0.0/2026Q4", FIRST, EpochState.RETIRED);
        Epoch second = epoch("1.0.0/2026Q4.2", new ScoringBasis("1.0.0", "sha256:b", "0.1.0"), EpochState.CURRENT);
        ScoringBasis engine = new ScoringBasis("1.0.0", "sha256:b", "0.2.0");

        EpochPlan plan = EpochPlan.of(List.of(first, second), engine, NOVEMBER);

        assertEquals("1.0.0/2026Q4.3", plan.id());
    }

    @Test
    void catchesUpInARetiredEpochBeforeItIsUsedAgain() {
        Epoch first = epoch("1.0.0/2026Q4", FIRST, EpochState.RETIRED);
        Epoch second = epoch("1.1.0/2026Q4", new ScoringBasis("1.1.0", "sha256:b", "0.1.0"), EpochState.CURRENT);

        EpochPlan plan = EpochPlan.of(List.of(first, second), FIRST, NOVEMBER);

        assertSame(first, plan.existing().orElseThrow());
        assertEquals(EpochState.FILLING, plan.state());
    }

    private static Epoch epoch(String id, ScoringBasis basis, EpochState state) {
        return Epoch.opened(id, basis, YEAR_END, state, Instant.EPOCH);
    }
}
