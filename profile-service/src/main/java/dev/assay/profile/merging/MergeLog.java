package dev.assay.profile.merging;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What was merged and undone, for good: an undo is written beside the merge. */
@ApplicationScoped
public class MergeLog {

    private static final String INTO = "from Merge where candidateId = :candidate and id < :before order by id desc";

    private static final String OF =
            "from Merge where candidateId = :candidate or mergedId = :candidate order by id desc";

    private final Database database;

    MergeLog(Database database) {
        this.database = database;
    }

    /** What was merged into a candidate: a page and one more if there is one, the newest first. */
    Uni<List<MergeResponse>> into(CandidateId candidate, UUID before, int size) {
        return database.read(session -> session.createSelectionQuery(INTO, Merge.class)
                .setParameter("candidate", candidate.value())
                .setParameter("before", before)
                .setMaxResults(size + 1)
                .getResultList()
                .map(found -> found.stream().map(Merge::response).toList()));
    }

    /** The newest that concern a candidate, on whichever side. */
    public Uni<List<MergeResponse>> of(CandidateId candidate, int most) {
        return database.read(session -> session.createSelectionQuery(OF, Merge.class)
                .setParameter("candidate", candidate.value())
                .setMaxResults(most)
                .getResultList()
                .map(found -> found.stream().map(Merge::response).toList()));
    }

    Uni<MergeResponse> find(CandidateId survivor, UUID id) {
        return database.read(session -> find(session, survivor, id)).map(Merge::response);
    }

    /** Within a transaction of the caller. */
    static Uni<Merge> find(StatelessSession session, CandidateId survivor, UUID id) {
        return session.get(Merge.class, id).map(found -> {
            if (found == null || !found.pair().survivor().equals(survivor)) {
                throw new MergeNotFound();
            }
            return found;
        });
    }
}
