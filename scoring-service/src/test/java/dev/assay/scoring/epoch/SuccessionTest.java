package dev.assay.scoring.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final ScoringBasis OLD = new ScoringBasis("1.0.0", "sha256:a", "0.1.0");
    private static final ScoringBasis NEW = new ScoringBasis("1.1.0", "sha256:b", "0.2.0");
    private static final ScoringBasis NEWER = new ScoringBasis("1.2.0", "sha256:c", "0.2.0");
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private final Epoch inUse = epoch(OLD, YEAR_END, EpochState.CURRENT);
    private final Epoch build = epoch(NEW, YEAR_END, EpochState.FILLING);
    private final Epoch quarter = epoch(OLD, MARCH, EpochState.FILLING);

    @Test
    void carriesANewRubricIntoTheQuarterThatIsBeingFilled() {
        List<EpochStep> steps = new Succession(List.of(quarter, build, inUse), inUse, build).steps();

        assertEquals(List.of(new Retirement(quarter.id()), opening(NEW, MARCH)), steps);
    }

    @Test
    void carriesANewQuarterIntoTheRubricThatIsBeingFilled() {
        List<EpochStep> steps = new Succession(List.of(quarter, build, inUse), inUse, quarter).steps();

        assertEquals(List.of(new Retirement(build.id()), opening(NEW, MARCH)), steps);
    }

    @Test
    void carriesANewQuarterIntoTheLatestBuildOnly() {
        Epoch latest = epoch(NEWER, YEAR_END, EpochState.FILLING);

        List<EpochStep> steps = new Succession(List.of(latest, quarter, build, inUse), inUse, quarter).steps();

        assertEquals(List.of(new Retirement(latest.id()), new Retirement(build.id()), opening(NEWER, MARCH)), steps);
    }

    @Test
    void carriesANewRubricIntoTheQuarterThatTheNewEngineFills() {
        Epoch byNewEngine = epoch(OLD.onEngine("0.2.0"), MARCH, EpochState.FILLING);

        List<EpochStep> steps = new Succession(List.of(byNewEngine, build, inUse), inUse, build).steps();

        assertEquals(List.of(new Retirement(byNewEngine.id()), opening(NEW, MARCH)), steps);
    }

    @Test
    void carriesTheQuarterThatTheNewEngineFilledIntoTheNewRubric() {
        Epoch byNewEngine = epoch(OLD.onEngine("0.2.0"), MARCH, EpochState.FILLING);

        List<EpochStep> steps = new Succession(List.of(byNewEngine, build, inUse), inUse, byNewEngine).steps();

        assertEquals(List.of(new Retirement(build.id()), opening(NEW, MARCH)), steps);
    }

    @Test
    void carriesANewQuarterIntoANewEngineOfTheSameRubric() {
        Epoch engine = Epoch.opened(
                new Opening("1.0.0/2026Q4.2", OLD.onEngine("0.2.0"), YEAR_END, EpochState.FILLING, true),
                Instant.EPOCH);

        List<EpochStep> steps = new Succession(List.of(engine, quarter, inUse), inUse, quarter).steps();

        Opening both = new Opening("1.0.0/2027Q1.2", OLD.onEngine("0.2.0"), MARCH, EpochState.FILLING, true);
        assertEquals(List.of(new Retirement(engine.id()), both), steps);
    }

    @Test
    void leavesWhatHasBothChangesAlready() {
        Epoch both = epoch(NEW, MARCH, EpochState.FILLING);

        assertEquals(List.of(), new Succession(List.of(both, build, inUse), inUse, build).steps());
    }

    @Test
    void leavesWhatWaitsForACommand() {
        Epoch released =
                Epoch.opened(new Opening("1.2.0/2026Q4", NEWER, YEAR_END, EpochState.FILLING, false), Instant.EPOCH);

        assertEquals(List.of(), new Succession(List.of(released, quarter, inUse), inUse, quarter).steps());
    }

    @Test
    void letsNoEarlierQuarterTakeOver() {
        Epoch march = epoch(OLD, MARCH, EpochState.CURRENT);

        assertEquals(Optional.empty(), new EpochPlan(List.of(build, march)).toTakeOver(build.id()));
        assertEquals(Optional.of(build), new EpochPlan(List.of(build, inUse)).toTakeOver(build.id()));
    }

    private static Opening opening(ScoringBasis basis, LocalDate asOf) {
        return new Opening(id(basis, asOf), basis, asOf, EpochState.FILLING, true);
    }

    private static Epoch epoch(ScoringBasis basis, LocalDate asOf, EpochState state) {
        return Epoch.opened(
                new Opening(id(basis, asOf), basis, asOf, state, state == EpochState.FILLING), Instant.EPOCH);
    }

    private static String id(ScoringBasis basis, LocalDate asOf) {
        return basis.rubricVersion() + "/" + Quarter.of(asOf);
    }
}
