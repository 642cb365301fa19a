package dev.assay.scoring.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpochPlanTest {

    private static final ScoringBasis FIRST = new ScoringBasis("1.0.0", "sha256:a", "0.1.0");
    private static final ScoringBasis NEXT = new ScoringBasis("1.1.0", "sha256:b", "0.1.0");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    @Test
    void opensTheClocksQuarterWhereNothingIsRecorded() {
        List<EpochStep> steps = new EpochPlan(List.of()).atStart(newBuild(FIRST), NOVEMBER);

        assertEquals(List.of(new Opening("1.0.0/2026Q4", FIRST, YEAR_END, EpochState.CURRENT, false)), steps);
    }

    @Test
    void keepsTheRecordedEpochAlthoughTheClockMovedOn() {
        EpochPlan plan = new EpochPlan(List.of(epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT)));

        assertEquals(List.of(), plan.atStart(restart(FIRST), NOVEMBER.plusDays(400)));
        assertEquals(List.of(), plan.atStart(newBuild(FIRST), NOVEMBER.plusDays(400)));
    }

    @Test
    void fillsAnEpochForANewRubricBesideTheOneInUse() {
        EpochPlan plan = new EpochPlan(List.of(epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT)));

        List<EpochStep> steps = plan.atStart(newBuild(NEXT), NOVEMBER.plusDays(100));

        assertEquals(List.of(new Opening("1.1.0/2026Q4", NEXT, YEAR_END, EpochState.FILLING, true)), steps);
    }

    @Test
    void letsANewRubricWaitWhereBuildsDoNotTakeOver() {
        EpochPlan plan = new EpochPlan(List.of(epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT)));

        List<EpochStep> steps = plan.atStart(new StartedBuild(NEXT, true, false, false), NOVEMBER);

        assertEquals(List.of(new Opening("1.1.0/2026Q4", NEXT, YEAR_END, EpochState.FILLING, false)), steps);
    }

    @Test
    void countsOnWhereAnotherEngineScores() {
        Epoch first = epoch("1.0.0/2026Q4", FIRST, EpochState.RETIRED);
        Epoch second = epoch("1.0.0/2026Q4.2", FIRST.onEngine("0.2.0"), EpochState.CURRENT);

        List<EpochStep> steps =
                new EpochPlan(List.of(first, second)).atStart(newBuild(FIRST.onEngine("0.3.0")), NOVEMBER);

        assertEquals("1.0.0/2026Q4.3", steps.get(0).id());
    }

    @Test
    void catchesUpInTheEarlierEpochWhenABuildIsRolledBack() {
        Epoch first = epoch("1.0.0/2026Q4", FIRST, EpochState.RETIRED);
        Epoch second = epoch("1.1.0/2026Q4", NEXT, EpochState.CURRENT);

        assertEquals(
                List.of(new Revival("1.0.0/2026Q4", true)),
                new EpochPlan(List.of(first, second)).atStart(newBuild(FIRST), NOVEMBER));
    }

    @Test
    void undoesNoCommandAtARestart() {
        Epoch bundled = epoch("1.0.0/2026Q4", FIRST, EpochState.STANDBY);
        Epoch chosen = epoch("1.1.0/2026Q4", NEXT, EpochState.CURRENT);

        assertEquals(List.of(), new EpochPlan(List.of(bundled, chosen)).atStart(restart(FIRST), NOVEMBER));
    }

    @Test
    void keepsTheChosenRubricInUseOverAnUpgrade() {
        ScoringBasis upgraded = new ScoringBasis("1.2.0", "sha256:c", "0.2.0");
        Epoch chosen = epoch("1.1.0/2026Q4", NEXT, EpochState.CURRENT);

        List<EpochStep> steps =
                new EpochPlan(List.of(chosen)).atStart(new StartedBuild(upgraded, true, true, true), NOVEMBER);

        assertEquals(
                List.of(
                        new Opening("1.2.0/2026Q4", upgraded, YEAR_END, EpochState.FILLING, false),
                        new Opening("1.1.0/2026Q4.2", NEXT.onEngine("0.2.0"), YEAR_END, EpochState.FILLING, true)),
                steps);
    }

    @Test
    void opensOneEpochWhereABuildBringsTheChosenRubricItself() {
        ScoringBasis upgraded = NEXT.onEngine("0.2.0");
        Epoch chosen = epoch("1.1.0/2026Q4", NEXT, EpochState.CURRENT);

        List<EpochStep> steps =
                new EpochPlan(List.of(chosen)).atStart(new StartedBuild(upgraded, true, true, true), NOVEMBER);

        assertEquals(List.of(new Opening("1.1.0/2026Q4.2", upgraded, YEAR_END, EpochState.FILLING, true)), steps);
    }

    @Test
    void stopsFillingWhatABuildThatWasReplacedBrought() {
        ScoringBasis latest = new ScoringBasis("1.2.0", "sha256:c", "0.1.0");
        Epoch current = epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT);
        Epoch replaced = epoch("1.1.0/2026Q4", NEXT, EpochState.FILLING);
        Epoch nextQuarter =
                Epoch.opened(new Opening("1.0.0/2027Q1", FIRST, MARCH, EpochState.FILLING, true), Instant.EPOCH);

        List<EpochStep> steps =
                new EpochPlan(List.of(nextQuarter, replaced, current)).atStart(newBuild(latest), NOVEMBER);

        assertEquals(
                List.of(
                        new Retirement("1.1.0/2026Q4"),
                        new Opening("1.2.0/2026Q4", latest, YEAR_END, EpochState.FILLING, true)),
                steps);
    }

    @Test
    void fillsTheQuarterThatAReplacedBuildOpenedWithTheBuildThatDecides() {
        ScoringBasis latest = NEXT.onEngine("0.3.0");
        EpochPlan plan =
                new EpochPlan(List.of(quarterOfTheReplaced(), epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT)));

        assertEquals(
                List.of(
                        new Retirement("1.0.0/2027Q1"),
                        new Opening("1.1.0/2026Q4", latest, YEAR_END, EpochState.FILLING, true),
                        new Opening("1.0.0/2027Q1.2", FIRST.onEngine("0.3.0"), MARCH, EpochState.FILLING, true)),
                plan.atStart(newBuild(latest), NOVEMBER));
    }

    @Test
    void keepsTheQuarterWhenABuildIsGoneBackFrom() {
        EpochPlan plan =
                new EpochPlan(List.of(quarterOfTheReplaced(), epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT)));

        assertEquals(
                List.of(
                        new Retirement("1.0.0/2027Q1"),
                        new Opening("1.0.0/2027Q1.2", FIRST, MARCH, EpochState.FILLING, true)),
                plan.atStart(newBuild(FIRST), NOVEMBER));
    }

    private static Epoch quarterOfTheReplaced() {
        return Epoch.opened(
                new Opening("1.0.0/2027Q1", FIRST.onEngine("0.2.0"), MARCH, EpochState.FILLING, true), Instant.EPOCH);
    }

    @Test
    void needsNothingWhereTheEpochIsBeingFilledAlready() {
        Epoch current = epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT);
        Epoch filling = epoch("1.1.0/2026Q4", NEXT, EpochState.FILLING);
        EpochPlan plan = new EpochPlan(List.of(current, filling));

        assertEquals(Optional.empty(), plan.toward(NEXT, YEAR_END, true));
        assertEquals(Optional.of(new Revival("1.1.0/2026Q4", false)), plan.toward(NEXT, YEAR_END, false));
    }

    @Test
    void opensANewQuarterOfTheSameRubric() {
        EpochPlan plan = new EpochPlan(List.of(epoch("1.0.0/2026Q4", FIRST, EpochState.CURRENT)));

        assertEquals(
                Optional.of(new Opening("1.0.0/2027Q1", FIRST, MARCH, EpochState.FILLING, true)),
                plan.toward(FIRST, MARCH, true));
    }

    private static StartedBuild newBuild(ScoringBasis basis) {
        return new StartedBuild(basis, true, true, false);
    }

    private static StartedBuild restart(ScoringBasis basis) {
        return new StartedBuild(basis, false, true, false);
    }

    private static Epoch epoch(String id, ScoringBasis basis, EpochState state) {
        return Epoch.opened(new Opening(id, basis, YEAR_END, state, state == EpochState.FILLING), Instant.EPOCH);
    }
}
