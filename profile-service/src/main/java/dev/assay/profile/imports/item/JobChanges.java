package dev.assay.profile.imports.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.rest.shown.ShownCandidates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Whom a job changes, told in the transaction that does it to those who follow changes, and to the audit trail: the answer to whoever asked for it
 * went out long before.
 */
@ApplicationScoped
public class JobChanges {

    /** As many as an entry of the trail names. */
    private static final int AT_ONCE = ShownCandidates.MOST;

    /** Who asked the build before is not known. */
    private static final String TELL = """
            insert into event (type, data, at)
            select 'import.changed', asked || jsonb_build_object('importId', id) || cast(cast(:changed as text) as jsonb), :now
              from import_job where id = :job and asked is not null
            """;

    private final ChangeLog changes;
    private final Clock clock;

    JobChanges(ChangeLog changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Candidates whose new versions are written already. */
    public Uni<Void> addUpserted(StatelessSession session, UUID job, List<Changed> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = changed.stream().map(Changed::candidate).toList();
        return changes.addUpserted(session, ids).chain(() -> tell(session, job, changed));
    }

    /** Candidates whose erasure is told to the others already. */
    public Uni<Void> addErased(StatelessSession session, UUID job, Collection<UUID> erased) {
        return tell(
                session,
                job,
                erased.stream().map(candidate -> new Changed(candidate, null)).toList());
    }

    /** Lets those who wait know. */
    public void committed() {
        changes.committed();
    }

    private Uni<Void> tell(StatelessSession session, UUID job, List<Changed> changed) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            String some = json(changed.subList(from, Math.min(from + AT_ONCE, changed.size())));
            told = told.chain(() -> session.createNativeQuery(TELL)
                    .setParameter("job", job)
                    .setParameter("changed", some)
                    .setParameter("now", clock.instant())
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return told;
    }

    private static String json(List<Changed> changed) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        ArrayNode candidates = both.putArray("candidates");
        ArrayNode versions = both.putArray("versions");
        for (Changed each : changed) {
            candidates.add(each.candidate().toString());
            versions.add(each.version());
        }
        return both.toString();
    }
}
