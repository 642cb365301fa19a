package dev.assay.scoring.epoch;

import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.epoch.progress.EpochProgress;
import dev.assay.scoring.epoch.progress.EpochProgresses;
import dev.assay.scoring.epoch.progress.FeedPlaces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Puts an epoch into use by command, if it has caught up and has read everything that the one in use has read. */
@ApplicationScoped
class EpochSwitch {

    private final EpochRecords records;
    private final EpochProgresses progresses;
    private final FeedPlaces places;

    EpochSwitch(EpochRecords records, EpochProgresses progresses, FeedPlaces places) {
        this.records = records;
        this.progresses = progresses;
        this.places = places;
    }

    /** In a transaction in which the epochs are locked. */
    Uni<Void> use(StatelessSession session, Epoch epoch, EpochEvent event, String by) {
        return places.lock(session, epoch.id())
                .chain(() -> progresses.of(session, epoch.id()))
                .invoke(progress -> check(epoch, progress))
                .chain(() -> places.hasReachedInUse(session, epoch.id()))
                .invoke(reached -> check(epoch, reached))
                .chain(() -> records.use(session, epoch.id(), event, by))
                .chain(() -> records.waitForCommands(session));
    }

    private void check(Epoch epoch, EpochProgress progress) {
        if (progress.isCaughtUp()) {
            return;
        }
        String read = progress.readAt().map(Object::toString).orElse("its start");
        if (progress.waiting() == 0 && progress.caughtUpAt().isPresent()) {
            throw notCaughtUp(epoch, "nobody has looked for changes since " + read);
        }
        String waiting = progress.readAt().isPresent() ? progress.waiting() + " changes wait" : "reading has not begun";
        throw notCaughtUp(epoch, progress.assessed() + " profiles are assessed and " + waiting);
    }

    private static void check(Epoch epoch, boolean reached) {
        if (!reached) {
            throw notCaughtUp(epoch, "the one in use has read on meanwhile; try again");
        }
    }

    private static ProblemException notCaughtUp(Epoch epoch, String how) {
        return new ProblemException(
                ScoringError.NOT_CAUGHT_UP, "Epoch " + epoch.id() + " has not caught up yet: " + how + ".");
    }
}
