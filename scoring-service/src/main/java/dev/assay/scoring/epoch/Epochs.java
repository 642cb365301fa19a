package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The recorded epochs. */
@ApplicationScoped
public class Epochs {

    /** Replicas that start together decide one after the other. */
    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtext('assay.epoch'))";

    private final Database database;
    private final Clock clock;

    Epochs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The epoch to score for on this basis, opened now if need be; see {@link EpochPlan}. */
    public Uni<Epoch> open(ScoringBasis basis) {
        return database.write(session -> session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .getSingleResult()
                .chain(() -> session.createSelectionQuery("from Epoch order by openedAt desc", Epoch.class)
                        .getResultList())
                .map(recorded -> EpochPlan.of(recorded, basis, LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .chain(plan -> carryOut(session, plan, basis)));
    }

    private Uni<Epoch> carryOut(StatelessSession session, EpochPlan plan, ScoringBasis basis) {
        Optional<Epoch> existing = plan.existing();
        if (existing.isEmpty()) {
            Epoch opened = Epoch.opened(plan.id(), basis, plan.asOf(), plan.state(), clock.instant());
            return session.insert(opened).replaceWith(opened);
        }
        if (existing.get().state() == plan.state()) {
            return Uni.createFrom().item(existing.get());
        }
        return session.createNativeQuery("update epoch set state = 'FILLING', retired_at = null where id = :id")
                .setParameter("id", plan.id())
                .executeUpdate()
                .chain(() -> session.get(Epoch.class, plan.id()))
                .call(session::refresh);
    }

    /** The epoch in use, which all readers see. */
    public Uni<Epoch> current() {
        return database.read(session -> session.createSelectionQuery("from Epoch where state = CURRENT", Epoch.class)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                                ScoringError.NOT_READY, "No epoch has been opened yet; the service is starting.")
                        .withHeader("Retry-After", "2"));
    }

    public Uni<Optional<Epoch>> find(String id) {
        return database.read(session -> session.get(Epoch.class, id)).map(Optional::ofNullable);
    }

    /** Makes a filled epoch the one in use, in the caller's transaction; false when it is not filling. */
    public Uni<Boolean> promote(StatelessSession session, String id) {
        return session.createNativeQuery("update epoch set state = 'RETIRED', retired_at = :now where state = 'CURRENT'"
                        + " and exists (select 1 from epoch filled where filled.id = :id and filled.state = 'FILLING')")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("update epoch set state = 'CURRENT', current_since = :now"
                                + " where id = :id and state = 'FILLING'")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate())
                .map(changed -> changed == 1);
    }
}
