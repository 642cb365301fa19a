package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which epoch this build scores for, decided from what is recorded. The clock matters once only, for the very first epoch: later starts keep
 * the recorded date however far the clock has moved, and a new rubric or engine keeps it too, so that a score changes for one reason at a time.
 *
 * @param existing the recorded epoch to go on with; empty when one is to be opened
 * @param id of the epoch to go on with or to open
 * @param asOf its as-of date
 * @param state the state it is to have while it is followed
 */
record EpochPlan(Optional<Epoch> existing, String id, LocalDate asOf, EpochState state) {

    static EpochPlan of(List<Epoch> recorded, ScoringBasis basis, LocalDate today) {
        Optional<Epoch> current = inState(recorded, EpochState.CURRENT);
        LocalDate asOf =
                current.map(Epoch::asOf).orElseGet(() -> Quarter.of(today).lastDay());
        return recorded.stream()
                .filter(epoch -> epoch.isOn(basis) && epoch.asOf().equals(asOf))
                .findFirst()
                .map(EpochPlan::goingOn)
                .orElseGet(() -> opening(recorded, basis, asOf, current.isPresent()));
    }

    private static EpochPlan goingOn(Epoch epoch) {
        EpochState state = switch (epoch.state()) {
            case CURRENT -> EpochState.CURRENT;
            // A retired one is asked for again when a build is rolled back: it catches up before it takes over.
            case FILLING, STANDBY, RETIRED -> EpochState.FILLING;
        };
        return new EpochPlan(Optional.of(epoch), epoch.id(), epoch.asOf(), state);
    }

    private static EpochPlan opening(List<Epoch> recorded, ScoringBasis basis, LocalDate asOf, boolean besideAnother) {
        String base = basis.rubricVersion() + "/" + Quarter.of(asOf);
        String id = base;
        for (int count = 2; isTaken(recorded, id); count++) {
            id = base + "." + count;
        }
        return new EpochPlan(Optional.empty(), id, asOf, besideAnother ? EpochState.FILLING : EpochState.CURRENT);
    }

    private static boolean isTaken(List<Epoch> recorded, String id) {
        return recorded.stream().anyMatch(epoch -> epoch.id().equals(id));
    }

    private static Optional<Epoch> inState(List<Epoch> recorded, EpochState state) {
        return recorded.stream().filter(epoch -> epoch.state() == state).findFirst();
    }
}
