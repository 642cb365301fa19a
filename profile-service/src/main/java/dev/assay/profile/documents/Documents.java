package dev.assay.profile.documents;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateIds;
import dev.assay.profile.candidate.Candidates;
import dev.assay.rest.ids.TimeOrderedIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** All documents, each with its candidate. */
@ApplicationScoped
public class Documents {

    private static final String OF_CANDIDATE =
            "from Document where candidateId = :candidate and id < :before order by id desc";

    private static final String SAME = "from Document where candidateId = :candidate and sha256 = :sha256";

    private final Database database;
    private final DocumentStore store;
    private final Candidates candidates;
    private final CandidateIds ids;
    private final Clock clock;

    Documents(Database database, DocumentStore store, Candidates candidates, CandidateIds ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.candidates = candidates;
        this.ids = ids;
        this.clock = clock;
    }

    /** Within a transaction in which the candidate is locked or new: the document that its latest version was made from. */
    Uni<Document> addRead(StatelessSession session, CandidateId candidate, long version, BroughtDocument brought) {
        Upload upload = brought.upload();
        return add(
                        session,
                        candidate,
                        upload,
                        document -> document.read(upload, brought.read(), version, clock.instant()))
                .call(document -> keep(session, document, upload));
    }

    /**
     * Keeps a document that changed nothing, with the reason, and its bytes if they are a document at all. One that was read before stays read: a
     * version was made from it, and a later failure on a busy machine does not change that.
     */
    Uni<Document> addFailed(CandidateId candidate, Upload upload, DocumentError error, String why) {
        return database.write(session -> candidates
                .lock(session, candidate)
                .chain(() -> same(session, candidate, upload))
                .chain(known -> known != null && known.isRead()
                        ? Uni.createFrom().item(known)
                        : add(session, candidate, upload, failed(upload, error, why))
                                .call(document -> error.isOfADocument()
                                        ? keep(session, document, upload)
                                        : Uni.createFrom().voidItem())));
    }

    private Consumer<Document> failed(Upload upload, DocumentError error, String why) {
        return document -> document.failed(upload, error, why, clock.instant());
    }

    /** The same bytes are the same document, and the latest outcome counts. */
    private Uni<Document> add(
            StatelessSession session, CandidateId candidate, Upload upload, Consumer<Document> outcome) {
        return same(session, candidate, upload).chain(known -> {
            Document document = known == null ? new Document(ids.next().value(), candidate, upload.sha256()) : known;
            outcome.accept(document);
            return (known == null ? session.insert(document) : session.update(document)).replaceWith(document);
        });
    }

    private static Uni<Document> same(StatelessSession session, CandidateId candidate, Upload upload) {
        return session.createSelectionQuery(SAME, Document.class)
                .setParameter("candidate", candidate.value())
                .setParameter("sha256", upload.sha256())
                .getSingleResultOrNull();
    }

    private Uni<Void> keep(StatelessSession session, Document document, Upload upload) {
        return store.put(session, document.candidate(), document.sha256(), upload.content());
    }

    /** A page and one more if there is one, the newest first. */
    Uni<List<Document>> before(CandidateId candidate, UUID before, int size) {
        return database.read(session -> session.createSelectionQuery(OF_CANDIDATE, Document.class)
                .setParameter("candidate", candidate.value())
                .setParameter("before", before)
                .setMaxResults(size + 1)
                .getResultList());
    }

    /** The newest ones of a candidate. */
    public Uni<List<DocumentResponse>> newest(CandidateId candidate, int most) {
        return before(candidate, TimeOrderedIds.LAST, most - 1)
                .map(found -> found.stream().map(Document::response).toList());
    }

    Uni<Document> find(CandidateId candidate, UUID id) {
        return database.read(session -> session.get(Document.class, id)).map(found -> {
            if (found == null || !found.candidate().equals(candidate)) {
                throw new DocumentNotFound();
            }
            return found;
        });
    }

    Uni<byte[]> content(Document document) {
        return store.get(document.candidate(), document.sha256())
                .map(content -> content.orElseThrow(DocumentNotFound::new));
    }
}
