package dev.assay.scoring.epoch;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the epoch of a rubric that a command applies to. A command that does not fit the states of the rubric's epochs is refused with the reason. */
final class CommandTarget {

    private static final Comparator<Epoch> NEWEST_LAST =
            Comparator.comparing(Epoch::asOf).thenComparing(Epoch::openedAt).thenComparing(Epoch::id);

    private final String version;
    private final List<Epoch> epochs;
    private final EpochPlan plan;

    /** @param recorded the epochs of this engine and the one in use, of all rubrics */
    CommandTarget(String version, List<Epoch> recorded) {
        this.version = version;
        this.plan = new EpochPlan(recorded);
        this.epochs = recorded.stream()
                .filter(epoch -> epoch.rubricVersion().equals(version))
                .toList();
    }

    Epoch toPause() {
        return newest(EpochState.FILLING).orElseThrow(() -> refused("only one that is being filled can be paused"));
    }

    Epoch toResume() {
        return newest(EpochState.FILLING, EpochState.RETIRED).orElseThrow(() -> refused("there is nothing to resume"));
    }

    Epoch toActivate() {
        Optional<Epoch> inUse = newest(EpochState.CURRENT);
        if (inUse.isPresent()) {
            return inUse.get();
        }
        Epoch ready = newest(EpochState.FILLING, EpochState.STANDBY)
                .orElseThrow(() -> refused("it is not kept up to date any more: resume it first"));
        if (ready.isPaused()) {
            throw refused("it is paused: resume it first");
        }
        LocalDate present = plan.current().map(Epoch::asOf).orElse(ready.asOf());
        if (ready.state() == EpochState.FILLING && ready.asOf().isBefore(present)) {
            throw refused("it is assessed as of " + ready.asOf()
                    + ", an earlier quarter than the one in use: resume it," + " which fills it as of " + present);
        }
        return ready;
    }

    /** The epoch to go back to. */
    Epoch toRollBackTo() {
        if (newest(EpochState.CURRENT).isEmpty()) {
            throw refused("only the one in use can be rolled back");
        }
        return plan.standby().orElseThrow(() -> refused("there is no earlier one that is kept up to date"));
    }

    private Optional<Epoch> newest(EpochState... states) {
        return epochs.stream()
                .filter(epoch -> Arrays.asList(states).contains(epoch.state()))
                .max(NEWEST_LAST);
    }

    private ProblemException refused(String reason) {
        String state = epochs.stream()
                .max(NEWEST_LAST)
                .map(epoch -> EpochResponse.word(epoch.state()))
                .orElse("not assessed by");
        return new ProblemException(
                CommonError.CONFLICT, "Rubric " + version + " is " + state + " here; " + reason + ".");
    }
}
