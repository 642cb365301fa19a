package dev.assay.scoring.epoch;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Changes to the recorded epochs, each in the caller's transaction and with who made it. */
@ApplicationScoped
class EpochRecords {

    /** Epochs are changed by one transaction at a time. This lock is taken before that of a feed position, never after. */
    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtext('assay.epoch'))";

    private final Clock clock;

    EpochRecords(Clock clock) {
        this.clock = clock;
    }

    /** All epochs, the most recently opened first, locked against changes until the transaction ends. */
    Uni<List<Epoch>> locked(StatelessSession session) {
        return lock(session)
                .chain(() -> session.createSelectionQuery("from Epoch order by openedAt desc", Epoch.class)
                        .getResultList());
    }

    Uni<Void> lock(StatelessSession session) {
        return session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> carryOut(StatelessSession session, EpochStep step, String by) {
        if (step instanceof Opening opening) {
            return session.insert(Epoch.opened(opening, clock.instant()))
                    .chain(() -> note(session, opening.id(), EpochEvent.OPENED, by));
        }
        if (step instanceof Revival revival) {
            return revive(session, revival, by);
        }
        return giveUp(session, step.id(), by);
    }

    private Uni<Void> revive(StatelessSession session, Revival step, String by) {
        return update(
                        session,
                        "state = 'FILLING', paused_at = null, retired_at = null, takes_over = " + step.takesOver(),
                        step.id())
                .chain(() -> session.createNativeQuery(
                                "update feed_position set caught_up_at = null, complete_txid = null where (epoch_id, part) in"
                                        + " (select epoch_id, part from feed_position where epoch_id = :id order by part for update)")
                        .setParameter("id", step.id())
                        .executeUpdate())
                .chain(() -> note(session, step.id(), EpochEvent.RESUMED, by));
    }

    Uni<Void> pause(StatelessSession session, String id, String by) {
        return session.createNativeQuery("update epoch set paused_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> note(session, id, EpochEvent.PAUSED, by));
    }

    /** Carries out one step after the other. */
    Uni<List<EpochStep>> carryOut(StatelessSession session, List<EpochStep> steps, String by) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(
                        step -> carryOut(session, step, by).replaceWith(step))
                .collect()
                .asList();
    }

    /** Retires an epoch that is not filled any more, instead of coming into use. Its filling is paused: it can be resumed by command. */
    Uni<Void> giveUp(StatelessSession session, String id, String by) {
        return session.createNativeQuery("update epoch set state = 'RETIRED', retired_at = :now, paused_at = null,"
                        + " takes_over = false where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> note(session, id, EpochEvent.PAUSED, by));
    }

    /** Puts an epoch into use; the one before becomes the standby, and the previous standby is retired. */
    Uni<Void> use(StatelessSession session, String id, EpochEvent event, String by) {
        return update(session, "state = 'FILLING'", id)
                .chain(() -> session.createNativeQuery("update epoch set state = 'RETIRED' where state = 'STANDBY'")
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(
                                "update epoch set state = 'STANDBY', retired_at = :now where state = 'CURRENT'")
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .chain(() -> session.createNativeQuery("update epoch set state = 'CURRENT', current_since = :now,"
                                + " retired_at = null, paused_at = null, takes_over = false where id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate())
                .chain(() -> note(session, id, event, by));
    }

    /** Lets no epoch that is being filled come into use by itself, so that a command is not undone. */
    Uni<Void> waitForCommands(StatelessSession session) {
        return session.createNativeQuery("update epoch set takes_over = false where state = 'FILLING' and takes_over")
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> update(StatelessSession session, String change, String id) {
        return session.createNativeQuery("update epoch set " + change + " where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> note(StatelessSession session, String id, EpochEvent event, String by) {
        return session.createNativeQuery("insert into epoch_event (epoch_id, event, done_by, done_at)"
                        + " values (:id, :event, :by, :now)")
                .setParameter("id", id)
                .setParameter("event", event.name())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }
}
