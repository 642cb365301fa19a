package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.epoch.progress.FeedPlaces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The recorded epochs. */
@ApplicationScoped
public class Epochs {

    /** Recorded as who made an epoch take over when it had caught up. */
    private static final String FEED = "feed";

    private static final String FOLLOWED = "from Epoch where engineVersion = :engine and pausedAt is null"
            + " and state in (FILLING, CURRENT, STANDBY) order by openedAt, id";

    private final Database database;
    private final EpochRecords records;
    private final FeedPlaces places;

    Epochs(Database database, EpochRecords records, FeedPlaces places) {
        this.database = database;
        this.records = records;
        this.places = places;
    }

    /** The epoch in use, which all readers see. */
    public Uni<Epoch> current() {
        return database.read(session -> session.createSelectionQuery("from Epoch where state = CURRENT", Epoch.class)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Epochs::noneYet);
    }

    /** The answer to callers before the first epoch is open. */
    public static ProblemException noneYet() {
        return new ProblemException(ScoringError.NOT_READY, "No epoch has been opened yet; the service is starting.")
                .withHeader("Retry-After", "2");
    }

    public Uni<Optional<Epoch>> find(String id) {
        return database.read(session -> session.get(Epoch.class, id)).map(Optional::ofNullable);
    }

    /** All epochs, the most recently opened first. */
    public Uni<List<Epoch>> all() {
        return database.read(
                session -> session.createSelectionQuery("from Epoch order by openedAt desc, id", Epoch.class)
                        .getResultList());
    }

    /** The epochs for which the feed is to be followed with this engine: the one in use, its standby, and those being filled. */
    public Uni<List<Epoch>> followed(String engineVersion) {
        return database.read(session -> session.createSelectionQuery(FOLLOWED, Epoch.class)
                .setParameter("engine", engineVersion)
                .getResultList());
    }

    /** To be taken before the feed positions of an epoch that is about to be promoted are locked. */
    public Uni<Void> lock(StatelessSession session, String id) {
        return records.lock(session).chain(() -> places.lock(session, id));
    }

    /**
     * Puts an epoch that has caught up into use, in the caller's transaction, if it is one that takes over by itself; see {@link Succession} for what
     * becomes of others. If the epoch in use has read further meanwhile, this is left to a later page.
     */
    public Uni<Boolean> promote(StatelessSession session, String id) {
        return records.locked(session).chain(recorded -> {
            Optional<Epoch> next = new EpochPlan(recorded).toTakeOver(id);
            return next.isEmpty()
                    ? Uni.createFrom().item(false)
                    : places.hasReachedInUse(session, id)
                            .call(reached -> reached
                                    ? use(session, recorded, next.get())
                                    : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> use(StatelessSession session, List<Epoch> recorded, Epoch next) {
        Epoch before = new EpochPlan(recorded).current().orElseThrow(Epochs::noneYet);
        List<EpochStep> then = new Succession(recorded, before, next).steps();
        return records.use(session, next.id(), EpochEvent.TOOK_OVER, FEED)
                .chain(() -> records.carryOut(session, then, FEED))
                .replaceWithVoid();
    }
}
