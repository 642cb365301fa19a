package dev.assay.scoring.follower.loss;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.follower.changes.ChangedCandidates;
import dev.assay.scoring.follower.run.LeaseTerm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The searches for lost candidates, one in each incarnation. Times are the database's, since replicas' clocks may differ. */
@ApplicationScoped
class Searches implements LostCandidates.Store {

    private static final int BATCH = 100;
    private static final int WINDOW = 1000;

    /**
     * Waits until an epoch has read the feed to its end, since by then nearly everybody has come again and need not be asked for. Once begun it goes on: where
     * much is written, some change is nearly always on its way.
     */
    private static final String TAKE = """
            update known_incarnation known
               set holder = :searcher, lease_until = %s, begun_at = coalesce(begun_at, now())
             where number = :incarnation and number = (select max(number) from known_incarnation)
               and searched_at is null and waited >= :seconds * interval '1 second'
               and (holder is null or holder = :searcher or lease_until < now())
               and (begun_at is not null
                    or exists (select 1 from feed_progress p join epoch e on e.id = p.epoch_id
                                where e.state <> 'RETIRED' and p.pending = 0 and p.read_at > known.noted_at))
            returning number, searched_to
            """.formatted(LeaseTerm.UNTIL);

    private static final String CAME =
            "exists (select 1 from %1$s where %1$s.candidate_id = named.id" + " and %1$s.incarnation >= :incarnation)";

    private static final String STALE = "not (" + CAME.formatted("assessment") + " or "
            + CAME.formatted("parked_change") + " or " + CAME.formatted("merge_mark") + ")";

    private static final String IDS =
            "(select distinct candidate_id from %s where candidate_id > :after order by candidate_id limit :window)";

    /** Looks at a bounded number of candidates, since nearly all have come again; the last of them is the last row. */
    private static final String NEXT = "with named (id) as materialized (select candidate_id from ("
            + IDS.formatted("assessment") + " union " + IDS.formatted("parked_change") + " union "
            + IDS.formatted("merge_mark") + ") ids order by candidate_id limit :window),"
            + " asked (id) as (select id from named where " + STALE + " order by id limit :batch)"
            + " select id, true as is_stale from asked union all"
            + " (select id, false from named order by id desc limit 1) order by is_stale desc, id";

    private static final String STILL_STALE =
            "select id from unnest(cast(string_to_array(:lost, ',') as uuid[])) named (id) where " + STALE;

    private static final String MOVE = """
            update known_incarnation
               set searched_to = :to, forgotten = forgotten + :lost, lease_until = %s
             where number = :incarnation and number = (select max(number) from known_incarnation) and holder = :searcher
            """.formatted(LeaseTerm.UNTIL);

    private static final String END = "update known_incarnation set searched_at = now(), holder = null,"
            // No candidate's id stays here.
            + " searched_to = default where number = :incarnation and holder = :searcher returning forgotten";

    private static final String RELEASE = "update known_incarnation set holder = null where holder = :searcher";

    private final Database database;
    private final KnownIncarnations incarnations;
    private final ChangedCandidates candidates;
    private final double wait;

    Searches(Database database, KnownIncarnations incarnations, ChangedCandidates candidates, FeedConfig config) {
        this.database = database;
        this.incarnations = incarnations;
        this.candidates = candidates;
        this.wait = config.lostAfter().toMillis() / 1000.0;
    }

    @Override
    public Uni<Optional<LostCandidates.Search>> take(long incarnation, String searcher) {
        return incarnations
                .look(incarnation)
                .chain(() -> database.writeAtOnce(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("incarnation", incarnation)
                        .setParameter("searcher", searcher)
                        .setParameter("seconds", wait)
                        .getSingleResultOrNull()))
                .map(Row.optional(row -> new LostCandidates.Search(row.number("number"), row.uuid("searched_to"))));
    }

    @Override
    public Uni<Optional<LostCandidates.Batch>> next(LostCandidates.Search search) {
        return database.read(session -> session.createNativeQuery(NEXT, Tuple.class)
                        .setParameter("after", search.searchedTo())
                        .setParameter("window", WINDOW)
                        .setParameter("batch", BATCH)
                        .setParameter("incarnation", search.incarnation())
                        .getResultList())
                .map(rows -> Row.last(rows).map(last -> batch(rows, last.uuid("id"))));
    }

    private static LostCandidates.Batch batch(List<Tuple> rows, UUID last) {
        List<UUID> stale = Row.stream(rows)
                .filter(row -> row.flag("is_stale"))
                .map(row -> row.uuid("id"))
                .toList();
        return new LostCandidates.Batch(stale, stale.size() == BATCH ? stale.get(BATCH - 1) : last);
    }

    @Override
    public Uni<Void> forget(LostCandidates.Search search, String searcher, Collection<UUID> lost, UUID to) {
        return database.write(session -> candidates
                .await(session, !lost.isEmpty())
                .chain(() -> stillStale(session, search, lost))
                .call(gone -> move(session, search, searcher, gone.size(), to))
                .chain(gone -> candidates.lose(session, gone, search.incarnation())));
    }

    /** Looked at again behind the lock: somebody may have come back between the question and now. */
    private static Uni<List<UUID>> stillStale(
            StatelessSession session, LostCandidates.Search search, Collection<UUID> lost) {
        return session.createNativeQuery(STILL_STALE, UUID.class)
                .setParameter("lost", lost.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("incarnation", search.incarnation())
                .getResultList();
    }

    private static Uni<Void> move(
            StatelessSession session, LostCandidates.Search search, String searcher, int lost, UUID to) {
        return session.createNativeQuery(MOVE)
                .setParameter("to", to)
                .setParameter("lost", lost)
                .setParameter("incarnation", search.incarnation())
                .setParameter("searcher", searcher)
                .executeUpdate()
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new IllegalStateException("Another replica searches, or a later incarnation is known");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> end(LostCandidates.Search search, String searcher) {
        return database.writeAtOnce(session -> session.createNativeQuery(END, Long.class)
                .setParameter("incarnation", search.incarnation())
                .setParameter("searcher", searcher)
                .getSingleResult());
    }

    @Override
    public Uni<Void> release(String searcher) {
        return database.writeAtOnce(session -> session.createNativeQuery(RELEASE)
                        .setParameter("searcher", searcher)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
