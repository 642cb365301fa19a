package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to be done to the recorded epochs so that the pool is scored on a given basis. The clock matters only for the very first epoch: later starts
 * keep the recorded date however far the clock has moved, and a new rubric or engine keeps it too, so that a score changes for only one reason at a
 * time.
 */
final class EpochPlan {

    private final List<Epoch> recorded;

    EpochPlan(List<Epoch> recorded) {
        this.recorded = recorded;
    }

    Optional<Epoch> current() {
        return inState(EpochState.CURRENT);
    }

    Optional<Epoch> standby() {
        return inState(EpochState.STANDBY);
    }

    /** An epoch that may come into use by itself. Only a command goes back to an earlier quarter. */
    Optional<Epoch> toTakeOver(String id) {
        Optional<LocalDate> present = current().map(Epoch::asOf);
        return recorded.stream()
                .filter(epoch -> epoch.id().equals(id) && epoch.isToTakeOver() && !epoch.isPaused())
                .filter(epoch -> present.filter(epoch.asOf()::isBefore).isEmpty())
                .findFirst();
    }

    private Optional<Epoch> inState(EpochState state) {
        return recorded.stream().filter(epoch -> epoch.state() == state).findFirst();
    }

    /** What to do when a build starts. A restart of the build that decides changes nothing, so that it undoes no command. */
    List<EpochStep> atStart(StartedBuild build, LocalDate today) {
        Optional<Epoch> current = current();
        if (current.isEmpty()) {
            LocalDate asOf = Quarter.of(today).lastDay();
            return List.of(opening(build.basis(), asOf, EpochState.CURRENT, false));
        }
        if (!build.isNew()) {
            return List.of();
        }
        List<Epoch> replaced = replaced(build.basis(), current.get());
        return Stream.of(
                        replaced.stream().<EpochStep>map(epoch -> new Retirement(epoch.id())),
                        forBuild(build, current.get()).stream(),
                        quarter(replaced, build.basis(), current.get()).stream())
                .flatMap(steps -> steps)
                .toList();
    }

    /** What a build brought that does not decide any more, and that would still take over. */
    private List<Epoch> replaced(ScoringBasis build, Epoch current) {
        Set<ScoringBasis> wanted =
                Set.copyOf(List.of(build, current.basis(), current.basis().onEngine(build.engineVersion())));
        return recorded.stream()
                .filter(epoch -> epoch.isToTakeOver() && !wanted.contains(epoch.basis()))
                .toList();
    }

    /** A quarter that began meanwhile is not lost with the build that opened it. One that is paused was stopped by a command. */
    private Optional<EpochStep> quarter(List<Epoch> replaced, ScoringBasis build, Epoch current) {
        return replaced.stream()
                .filter(epoch -> !epoch.isPaused() && epoch.asOf().isAfter(current.asOf()))
                .map(Epoch::asOf)
                .max(LocalDate::compareTo)
                .flatMap(asOf -> toward(current.basis().onEngine(build.engineVersion()), asOf, true));
    }

    /** Keeps a chosen rubric in use when the engine changes too: the new engine cannot continue the old one's epoch. A build may bring the chosen rubric itself. */
    private List<EpochStep> forBuild(StartedBuild build, Epoch current) {
        ScoringBasis choice = current.basis().onEngine(build.basis().engineVersion());
        if (!build.choiceInUse() || choice.equals(build.basis())) {
            return toward(build.basis(), current.asOf(), build.takesOver()).stream()
                    .toList();
        }
        return Stream.of(
                        toward(build.basis(), current.asOf(), false), toward(choice, current.asOf(), build.takesOver()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether an epoch of this day has been in use, and a command has gone back to an earlier one. */
    boolean wasGoneBackFrom(LocalDate asOf) {
        return current().filter(inUse -> inUse.asOf().isBefore(asOf)).isPresent()
                && recorded.stream().anyMatch(epoch -> epoch.asOf().equals(asOf) && epoch.currentSince() != null);
    }

    /** Fills an epoch on this basis and day beside the one in use; empty if it is already being filled, or is filled. */
    Optional<EpochStep> toward(ScoringBasis basis, LocalDate asOf, boolean takesOver) {
        Optional<Epoch> known = find(basis, asOf);
        if (known.isEmpty()) {
            return Optional.of(opening(basis, asOf, EpochState.FILLING, takesOver));
        }
        Epoch epoch = known.get();
        boolean needed = switch (epoch.state()) {
            case CURRENT -> false;
            case FILLING -> epoch.takesOver() != takesOver;
            // It is up to date, but only an epoch that is being filled takes over by itself.
            case STANDBY -> takesOver;
            case RETIRED -> true;
        };
        return needed ? Optional.of(new Revival(epoch.id(), takesOver)) : Optional.empty();
    }

    Optional<Epoch> find(ScoringBasis basis, LocalDate asOf) {
        return recorded.stream()
                .filter(epoch -> epoch.isOn(basis) && epoch.asOf().equals(asOf))
                .findFirst();
    }

    private Opening opening(ScoringBasis basis, LocalDate asOf, EpochState state, boolean takesOver) {
        String base = basis.rubricVersion() + "/" + Quarter.of(asOf);
        String id = base;
        for (int count = 2; isTaken(id); count++) {
            id = base + "." + count;
        }
        return new Opening(id, basis, asOf, state, takesOver);
    }

    private boolean isTaken(String id) {
        return recorded.stream().anyMatch(epoch -> epoch.id().equals(id));
    }
}
