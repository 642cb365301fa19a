package dev.assay.scoring.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.rubric.ScoringBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CommandTargetTest {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private final Epoch inUse = epoch("1.0.0", YEAR_END, EpochState.CURRENT);

    @Test
    void findsTheOneThatIsBeingFilled() {
        Epoch filling = epoch("1.1.0", YEAR_END, EpochState.FILLING);
        CommandTarget target = new CommandTarget("1.1.0", List.of(inUse, filling));

        assertSame(filling, target.toPause());
        assertSame(filling, target.toResume());
        assertSame(filling, target.toActivate());
    }

    @Test
    void takesTheOneInUseAsActivated() {
        assertSame(inUse, new CommandTarget("1.0.0", List.of(inUse)).toActivate());
    }

    @Test
    void goesBackToTheStandbyOnlyFromTheOneInUse() {
        Epoch standby = epoch("0.9.0", YEAR_END, EpochState.STANDBY);
        List<Epoch> recorded = List.of(inUse, standby);

        assertSame(standby, new CommandTarget("1.0.0", recorded).toRollBackTo());
        assertSame(standby, new CommandTarget("0.9.0", recorded).toActivate());
        refuses("0.9.0", recorded, CommandTarget::toRollBackTo, "is standby here; only the one in use");
        refuses("1.0.0", List.of(inUse), CommandTarget::toRollBackTo, "there is no earlier one");
    }

    @Test
    void refusesWhatDoesNotFitTheState() {
        Epoch retired = epoch("0.8.0", YEAR_END, EpochState.RETIRED);
        List<Epoch> recorded = List.of(inUse, retired);

        refuses("1.0.0", recorded, CommandTarget::toPause, "is current here; only one that is being filled");
        refuses("1.0.0", recorded, CommandTarget::toResume, "there is nothing to resume");
        refuses("0.8.0", recorded, CommandTarget::toActivate, "resume it first");
        refuses("0.7.0", recorded, CommandTarget::toActivate, "is not assessed by here");
        assertSame(retired, new CommandTarget("0.8.0", recorded).toResume());
    }

    @Test
    void refusesToGoBackToAnEarlierQuarterUnlessItIsTheStandby() {
        Epoch now = epoch("1.0.0", MARCH, EpochState.CURRENT);
        Epoch old = epoch("1.1.0", YEAR_END, EpochState.FILLING);
        Epoch before = epoch("1.0.0", YEAR_END, EpochState.STANDBY);

        refuses("1.1.0", List.of(now, old), CommandTarget::toActivate, "an earlier quarter than the one in use");
        assertSame(before, new CommandTarget("1.0.0", List.of(now, before)).toRollBackTo());
    }

    @Test
    void prefersTheEpochOfTheLaterQuarter() {
        Epoch now = epoch("1.0.0", MARCH, EpochState.CURRENT);
        Epoch old = epoch("1.1.0", YEAR_END, EpochState.FILLING);
        Epoch later = epoch("1.1.0", MARCH, EpochState.FILLING);

        assertSame(later, new CommandTarget("1.1.0", List.of(later, now, old)).toActivate());
    }

    private static void refuses(
            String version, List<Epoch> recorded, Function<CommandTarget, Epoch> command, String reason) {
        var refusal = assertThrows(ProblemException.class, () -> command.apply(new CommandTarget(version, recorded)));
        assertEquals(409, refusal.code().status());
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private static Epoch epoch(String version, LocalDate asOf, EpochState state) {
        ScoringBasis basis = new ScoringBasis(version, "sha256:" + version, "0.1.0");
        return Epoch.opened(new Opening(version + "/" + Quarter.of(asOf), basis, asOf, state, false), Instant.EPOCH);
    }
}
