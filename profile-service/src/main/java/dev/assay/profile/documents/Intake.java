package dev.assay.profile.documents;

import dev.assay.database.idempotency.Idempotency;
import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.candidate.IfMatch;
import dev.assay.profile.candidate.Upserted;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.profile.documents.file.Kind;
import dev.assay.profile.documents.file.Upload;
import dev.assay.profile.documents.kept.BroughtDocument;
import dev.assay.profile.documents.kept.DocumentResponse;
import dev.assay.profile.documents.kept.Documents;
import dev.assay.profile.documents.reading.ReadDocument;
import dev.assay.profile.documents.reading.Readings;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Turns a file into a candidate. The document is read before the transaction that writes its profile and its bytes. */
@ApplicationScoped
class Intake {

    private final Readings readings;
    private final Documents documents;
    private final Candidates candidates;
    private final Idempotency idempotency;
    private final ChangeLog changes;

    Intake(Readings readings, Documents documents, Candidates candidates, Idempotency idempotency, ChangeLog changes) {
        this.readings = readings;
        this.documents = documents;
        this.candidates = candidates;
        this.idempotency = idempotency;
        this.changes = changes;
    }

    /** A new candidate, or a document of the existing one that the sender's id names. */
    Uni<RestResponse<byte[]>> create(KeyedRequest request, Upload upload) {
        upload.candidate().check();
        return idempotency
                .write(
                        request,
                        () -> read(upload)
                                .onFailure(ProblemException.class)
                                .recoverWithUni(failure -> failed(upload, failure)),
                        (session, read) -> candidates
                                .take(
                                        session,
                                        submission(read, upload.candidate()),
                                        upload.candidate().condition())
                                .chain(taken -> added(session, taken.candidate(), read, upload)
                                        .map(added -> answer(
                                                status(taken),
                                                added,
                                                Answers.PATH + "/"
                                                        + added.candidate().id()))))
                .invoke(changes::committed);
    }

    /** A document of a candidate, whose next version gets the profile read from it. If it cannot be read, it is kept with the reason. */
    Uni<RestResponse<byte[]>> add(KeyedRequest request, CandidateId candidate, IfMatch precondition, Upload upload) {
        return idempotency
                .write(
                        request,
                        () -> candidates
                                .find(candidate)
                                .invoke(Candidate::requireUnmerged)
                                .invoke(precondition::requireFor)
                                .chain(() -> read(upload))
                                .onFailure(ProblemException.class)
                                .recoverWithUni(failure -> failed(candidate, upload, failure)),
                        (session, read) -> candidates
                                .reprofile(session, candidate, precondition, submission(read, Upload.Names.NONE))
                                .chain(changed -> added(session, changed, read, upload))
                                .map(added -> answer(Status.CREATED, added, address(candidate, added.document()))))
                .invoke(changes::committed);
    }

    private Uni<ReadDocument> read(Upload upload) {
        return Uni.createFrom().item(upload).invoke(Kind::check).chain(readings::of);
    }

    /**
     * Also keeps the document where the sender's id names a candidate, unless it must be of that one: nobody can tell whom an unread document is of.
     * A new candidate is not made of it.
     */
    private Uni<ReadDocument> failed(Upload upload, ProblemException failure) {
        return upload.candidate()
                .named()
                .filter(name -> !upload.candidate().samePerson())
                .map(candidates::named)
                .orElse(Uni.createFrom().item(Optional.empty()))
                .chain(known -> known.map(candidate -> failed(candidate, upload, failure))
                        .orElseGet(() -> Uni.createFrom().failure(failure)));
    }

    /** Fails with the same error, after keeping the document if the document is to blame. */
    private Uni<ReadDocument> failed(CandidateId candidate, Upload upload, ProblemException failure) {
        if (!(failure.code() instanceof DocumentError) || !((DocumentError) failure.code()).isForGood()) {
            return Uni.createFrom().failure(failure);
        }
        return documents
                .addFailed(candidate, upload, (DocumentError) failure.code(), failure.getMessage())
                .chain(document -> Uni.createFrom()
                        .failure(failure.withHeader(
                                HttpHeaders.LINK,
                                "<" + address(candidate, document) + "/report>; rel=\"describedby\"")));
    }

    private Uni<DocumentAdded> added(StatelessSession session, Candidate candidate, ReadDocument read, Upload upload) {
        return documents
                .addRead(session, candidate.id(), candidate.version(), new BroughtDocument(upload, read))
                .map(document -> DocumentAdded.of(candidate, document, read));
    }

    private static Status status(Upserted taken) {
        return taken.outcome() == Upserted.Outcome.CREATED ? Status.CREATED : Status.OK;
    }

    private static Submission submission(ReadDocument read, Upload.Names names) {
        return Submission.of(read.profile(), names.source(), names.externalId(), names.tags());
    }

    private static KeepableAnswer answer(Status status, DocumentAdded added, String location) {
        return KeepableAnswer.about(
                added.candidate().id(),
                ResponseBuilder.create(status, added)
                        .header(HttpHeaders.LOCATION, location)
                        .header(
                                HttpHeaders.ETAG,
                                EntityTags.of(added.candidate().version()))
                        .build());
    }

    static String address(CandidateId candidate, DocumentResponse document) {
        return Answers.PATH + "/" + candidate + "/documents/" + document.id();
    }
}
