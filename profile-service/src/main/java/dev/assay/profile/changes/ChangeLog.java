package dev.assay.profile.changes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.rest.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where whoever writes candidates records the changes. */
@ApplicationScoped
public class ChangeLog {

    /** The sequence number is drawn here, before the commit, so readers stay below those of open transactions. */
    private static final String KEEP_LATEST = """
            insert into candidate_change (candidate_id, version, kind, changed_at, txid, sequence, trace_parent)
            values (:candidate, :version, :kind, :at,
                    cast(cast(pg_current_xact_id() as text) as bigint), nextval('candidate_change_sequence'), :trace)
            on conflict (candidate_id) do update
               set version = excluded.version, kind = excluded.kind, changed_at = excluded.changed_at,
                   txid = excluded.txid, sequence = excluded.sequence, trace_parent = excluded.trace_parent
            """;

    private static final String KEEP_LATEST_OF_MANY = """
            insert into candidate_change (candidate_id, version, kind, changed_at, txid, sequence, trace_parent)
            select id, version, 'UPSERTED', updated_at,
                   cast(cast(pg_current_xact_id() as text) as bigint), nextval('candidate_change_sequence'), cast(:trace as text)
              from candidate
             where id = any (cast(string_to_array(:candidates, ',') as uuid[]))
             order by id
            on conflict (candidate_id) do update
               set version = excluded.version, kind = excluded.kind, changed_at = excluded.changed_at,
                   txid = excluded.txid, sequence = excluded.sequence, trace_parent = excluded.trace_parent
            """;

    private static final String KEEP_ERASED = """
            insert into candidate_change (candidate_id, version, kind, changed_at, txid, sequence, trace_parent)
            select id, version + 1, 'ERASED', :at,
                   cast(cast(pg_current_xact_id() as text) as bigint), nextval('candidate_change_sequence'), cast(:trace as text)
              from json_to_recordset(cast(cast(:erased as text) as json)) as gone(id uuid, version bigint)
             order by id
            on conflict (candidate_id) do update
               set version = excluded.version, kind = excluded.kind, changed_at = excluded.changed_at,
                   txid = excluded.txid, sequence = excluded.sequence, trace_parent = excluded.trace_parent
            """;

    private final ChangeSignal signal;

    ChangeLog(ChangeSignal signal) {
        this.signal = signal;
    }

    /** Records the change as the candidate's latest, inside the transaction that makes it. */
    public Uni<Void> add(Mutiny.StatelessSession session, Change change) {
        return session.createNativeQuery(KEEP_LATEST)
                .setParameter("candidate", change.candidateId())
                .setParameter("version", change.version())
                .setParameter("kind", change.kind().name())
                .setParameter("at", change.at())
                .setParameter("trace", TraceParent.current().orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The same for candidates whose new versions are already written. */
    public Uni<Void> addUpserted(Mutiny.StatelessSession session, Collection<UUID> candidates) {
        return session.createNativeQuery(KEEP_LATEST_OF_MANY)
                .setParameter(
                        "candidates", candidates.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("trace", TraceParent.current().orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * The same for erased candidates.
     *
     * @param erased their last versions by id
     */
    public Uni<Void> addErased(Mutiny.StatelessSession session, Map<UUID, Long> erased, Instant at) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        erased.forEach(
                (id, version) -> rows.addObject().put("id", id.toString()).put("version", version));
        return session.createNativeQuery(KEEP_ERASED)
                .setParameter("erased", rows.toString())
                .setParameter("at", at)
                .setParameter("trace", TraceParent.current().orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** To be called after the commit: makes waiting readers look again at once. */
    public void committed() {
        signal.raise();
    }
}
