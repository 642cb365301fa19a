package dev.assay.scoring.follower.loss;

import dev.assay.database.ClusterLife;
import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.feed.FeedConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The incarnations of profile-service's database, and how long this service has waited in each before it forgets whom that lost. */
@ApplicationScoped
class KnownIncarnations {

    private static final Logger LOG = Logger.getLogger(KnownIncarnations.class);

    /** Answers a row where a wait starts; another life of this service's own database starts it again. */
    private static final String NOTE = """
            insert into known_incarnation as known (number, system_identifier, timeline)
            select cast(:incarnation as bigint), cluster.system_identifier, cluster.timeline from %s
            on conflict (number) do update
               set system_identifier = excluded.system_identifier, timeline = excluded.timeline,
                   noted_at = default, waited = default, looked_at = default, begun_at = default,
                   searched_to = default, holder = default
             where known.searched_at is null
               and (known.system_identifier, known.timeline) <> (excluded.system_identifier, excluded.timeline)
            returning noted_at, exists (select 1 from known_incarnation k where k.number < known.number) as is_later
            """.formatted(ClusterLife.ROW);

    /** What is longer than two looks are apart is a time in which no replica ran. */
    private static final String COUNT = "update known_incarnation set looked_at = now(),"
            + " waited = waited + least(now() - looked_at, interval '1 minute')"
            + " where number = :incarnation and searched_at is null";

    private final Database database;
    private final Duration wait;

    KnownIncarnations(Database database, FeedConfig config) {
        this.database = database;
        this.wait = config.lostAfter();
    }

    /** To be called every half minute: time is counted from one call to the next. */
    Uni<Void> look(long incarnation) {
        return database.writeAtOnce(session -> session.createNativeQuery(NOTE, Tuple.class)
                        .setParameter("incarnation", incarnation)
                        .getSingleResultOrNull())
                .map(Row.optional(row -> row.flag("is_later") ? row.instant("noted_at") : null))
                .invoke(noted -> announce(incarnation, noted))
                .chain(() -> database.writeAtOnce(session -> session.createNativeQuery(COUNT)
                        .setParameter("incarnation", incarnation)
                        .executeUpdate()))
                .replaceWithVoid();
    }

    private void announce(long incarnation, Optional<Instant> noted) {
        noted.ifPresent(since -> LOG.warnf(
                "profile-service's database was restored (incarnation %d). Candidates whom it does not know any more are forgotten here from %s on,"
                        + " with what was decided about them. If that was the wrong backup, restore the right one before;"
                        + " to gain time, set assay.feed.lost-after higher on all replicas, or stop them",
                incarnation, since.plus(wait)));
    }
}
