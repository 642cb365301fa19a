package dev.assay.profile.documents.kept;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateIds;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.profile.documents.file.Upload;
import dev.assay.rest.ids.TimeOrderedIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** All documents, each with its candidate. */
@ApplicationScoped
public class Documents {

    private static final String OF_CANDIDATE = "select " + DocumentResponse.COLUMNS
            + " from document where candidate_id = :candidate and id < :before order by id desc";

    private static final String SAME = "select " + DocumentResponse.COLUMNS
            + " from document where candidate_id = :candidate and sha256 = :sha256";

    private static final String ONE =
            "select " + DocumentResponse.COLUMNS + " from document where candidate_id = :candidate and id = :id";

    private static final String REPORT = "select " + DocumentResponse.COLUMNS
            + ", report from document where candidate_id = :candidate and id = :id";

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
    public Uni<DocumentResponse> addRead(
            StatelessSession session, CandidateId candidate, long version, BroughtDocument brought) {
        Upload upload = brought.upload();
        return add(
                        session,
                        candidate,
                        upload,
                        document -> document.read(upload, brought.read(), version, clock.instant()))
                .call(() -> keep(session, candidate, upload));
    }

    /**
     * Keeps a document that changed nothing, with the reason, and its bytes if they are a document at all. One that was read before stays read: a
     * version was made from it, and a later failure on a busy machine does not change that.
     */
    public Uni<DocumentResponse> addFailed(CandidateId candidate, Upload upload, DocumentError error, String why) {
        return database.write(session -> candidates
                .lock(session, candidate)
                .chain(() -> same(session, candidate, upload))
                .chain(known -> known.filter(DocumentResponse::wasRead).isPresent()
                        ? Uni.createFrom().item(known.get())
                        : add(session, candidate, upload, failed(upload, error, why))
                                .call(() -> error.isOfADocument()
                                        ? keep(session, candidate, upload)
                                        : Uni.createFrom().voidItem())));
    }

    private Consumer<Document> failed(Upload upload, DocumentError error, String why) {
        return document -> document.failed(upload, error, why, clock.instant());
    }

    /** The same bytes are the same document, and the latest outcome counts. */
    private Uni<DocumentResponse> add(
            StatelessSession session, CandidateId candidate, Upload upload, Consumer<Document> outcome) {
        return same(session, candidate, upload).chain(known -> {
            UUID id = known.map(DocumentResponse::id).orElseGet(() -> ids.next().value());
            Document document = new Document(id, candidate, upload.sha256());
            outcome.accept(document);
            return (known.isEmpty() ? session.insert(document) : session.update(document))
                    .replaceWith(document::response);
        });
    }

    private static Uni<Optional<DocumentResponse>> same(
            StatelessSession session, CandidateId candidate, Upload upload) {
        return session.createNativeQuery(SAME, Tuple.class)
                .setParameter("candidate", candidate.value())
                .setParameter("sha256", upload.sha256())
                .getSingleResultOrNull()
                .map(Row.optional(DocumentResponse::of));
    }

    private Uni<Void> keep(StatelessSession session, CandidateId candidate, Upload upload) {
        return store.put(session, candidate, upload.sha256(), upload.content());
    }

    /** A page and one more if there is one, the newest first. */
    Uni<List<DocumentResponse>> before(CandidateId candidate, UUID before, int size) {
        return database.read(session -> session.createNativeQuery(OF_CANDIDATE, Tuple.class)
                .setParameter("candidate", candidate.value())
                .setParameter("before", before)
                .setMaxResults(size + 1)
                .getResultList()
                .map(Row.each(DocumentResponse::of)));
    }

    /** The newest ones of a candidate. */
    public Uni<List<DocumentResponse>> newest(CandidateId candidate, int most) {
        return before(candidate, TimeOrderedIds.LAST, most - 1);
    }

    Uni<DocumentResponse> find(CandidateId candidate, UUID id) {
        return one(ONE, candidate, id, DocumentResponse::of);
    }

    Uni<DocumentReading> report(CandidateId candidate, UUID id) {
        return one(REPORT, candidate, id, DocumentReading::of);
    }

    private <T> Uni<T> one(String query, CandidateId candidate, UUID id, Function<Row, T> reading) {
        return database.read(session -> session.createNativeQuery(query, Tuple.class)
                .setParameter("candidate", candidate.value())
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Row.one(reading))
                .onItem()
                .ifNull()
                .failWith(DocumentNotFound::new));
    }

    Uni<byte[]> content(CandidateId candidate, DocumentResponse document) {
        return store.get(candidate, document.sha256()).map(content -> content.orElseThrow(DocumentNotFound::new));
    }
}
