package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the epochs that are filled to take over as well when one has just done so. Each was opened to change some of the rubric, the engine and the
 * quarter of the one in use then, and would take back what this takeover changed: it is retired, and one with both changes is filled in its place.
 */
final class Succession {

    private final EpochPlan plan;
    private final Epoch before;
    private final Epoch after;
    private final List<Epoch> outdated;

    /** @param recorded the epochs before the takeover, the most recently opened first */
    Succession(List<Epoch> recorded, Epoch before, Epoch after) {
        this.plan = new EpochPlan(recorded);
        this.before = before;
        this.after = after;
        this.outdated = recorded.stream().filter(this::isOutdated).toList();
    }

    private boolean isOutdated(Epoch epoch) {
        return epoch.isToTakeOver() && !epoch.id().equals(after.id()) && !isFor(epoch, basis(epoch), day(epoch));
    }

    List<EpochStep> steps() {
        List<EpochStep> steps = new ArrayList<>();
        outdated.forEach(epoch -> steps.add(new Retirement(epoch.id())));
        successor().ifPresent(steps::add);
        return steps;
    }

    /** One only, the most recently opened: the last build that started, or the last quarter that began. One that is paused was stopped by a command. */
    private Optional<EpochStep> successor() {
        return outdated.stream()
                .filter(epoch -> !epoch.isPaused() && !isFor(after, basis(epoch), day(epoch)))
                .findFirst()
                .flatMap(epoch -> plan.toward(basis(epoch), day(epoch), true));
    }

    /** Rubric and engine are told apart: a quarter that a new build opens keeps the old rubric, but is of the new engine. */
    private ScoringBasis basis(Epoch epoch) {
        ScoringBasis own = epoch.basis();
        ScoringBasis rubric = own.hasRubricOf(before.basis()) ? after.basis() : own;
        boolean isOnEngineBefore = own.engineVersion().equals(before.engineVersion());
        return rubric.onEngine(isOnEngineBefore ? after.engineVersion() : own.engineVersion());
    }

    private LocalDate day(Epoch epoch) {
        return epoch.asOf().isBefore(after.asOf()) ? after.asOf() : epoch.asOf();
    }

    private static boolean isFor(Epoch epoch, ScoringBasis basis, LocalDate asOf) {
        return epoch.isOn(basis) && epoch.asOf().equals(asOf);
    }
}
