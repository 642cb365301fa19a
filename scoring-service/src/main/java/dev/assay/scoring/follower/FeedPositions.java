package dev.assay.scoring.follower;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.feed.Reach;
import dev.assay.scoring.follower.changes.ChangeBatch;
import dev.assay.scoring.follower.changes.ChangedCandidates;
import dev.assay.scoring.follower.changes.KnownVersions;
import dev.assay.scoring.follower.changes.PageUpdate;
import dev.assay.scoring.receipt.CanonicalInput;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Stores positions in the feed together with the results of the changes before them. */
@ApplicationScoped
class FeedPositions implements FeedStore, Departures.Store {

    private final Database database;
    private final FeedLeases leases;
    private final ChangedCandidates candidates;

    FeedPositions(Database database, FeedLeases leases, ChangedCandidates candidates) {
        this.database = database;
        this.leases = leases;
        this.candidates = candidates;
    }

    @Override
    public Uni<List<FeedPosition>> acquire(String epochId, String follower, FeedParts parts) {
        return leases.acquire(epochId, follower, parts);
    }

    @Override
    public Uni<KnownVersions> known(String epochId, Set<UUID> changed) {
        return candidates.known(epochId, changed);
    }

    @Override
    public Uni<Written> write(Collection<Lease> held, PageUpdate update) {
        return candidates.missing(update).chain(inputs -> write(held, update, inputs));
    }

    private Uni<Written> write(Collection<Lease> held, PageUpdate update, List<CanonicalInput> inputs) {
        String epochId = held.iterator().next().epochId();
        // The positions first: this locks their rows, and a follower that has lost a lease stops before it writes
        // anything.
        return database.write(session -> lockIfPromoting(session, epochId, update)
                .chain(promotes -> move(session, held, update)
                        .call(() -> candidates.apply(session, epochId, update, inputs))
                        .chain(moved ->
                                promote(session, epochId, promotes).map(promoted -> new Written(moved, promoted)))));
    }

    @Override
    public Uni<Map<Integer, String>> positionsInUse() {
        return database.read(session -> session.createNativeQuery(
                                "select part, position from feed_position"
                                        + " where position is not null and epoch_id = (select id from epoch where state = 'CURRENT')",
                                Tuple.class)
                        .getResultList())
                .map(rows -> Row.stream(rows)
                        .collect(Collectors.toMap(row -> row.integer("part"), row -> row.text("position"))));
    }

    @Override
    public Uni<Void> takeAway(ChangeBatch batch) {
        return candidates.takeAway(batch);
    }

    private Uni<Boolean> lockIfPromoting(StatelessSession session, String epochId, PageUpdate update) {
        List<Integer> parts = update.page().reaches().stream().map(Reach::part).toList();
        return update.promotes()
                ? leases.lockToPromote(session, epochId, parts)
                : Uni.createFrom().item(false);
    }

    private Uni<List<Lease>> move(StatelessSession session, Collection<Lease> held, PageUpdate update) {
        Map<Integer, Lease> byPart = held.stream().collect(Collectors.toMap(Lease::part, lease -> lease));
        Uni<List<Lease>> moved = Uni.createFrom().item(List.of());
        long made = update.assessments().size();
        for (Reach reach : update.page().reaches()) {
            // The page's assessments are counted under its first part only, since progress is summed over the parts.
            long counted = reach == update.page().reaches().get(0) ? made : 0;
            moved = moved.chain(before -> leases.move(session, byPart.get(reach.part()), reach, counted)
                    .map(lease ->
                            Stream.concat(before.stream(), Stream.of(lease)).toList()));
        }
        return moved;
    }

    private Uni<Boolean> promote(StatelessSession session, String epochId, boolean promotes) {
        return promotes ? leases.promote(session, epochId) : Uni.createFrom().item(false);
    }
}
