package dev.assay.profile.documents.reading;

import dev.assay.parserpool.ReaderAway;
import dev.assay.parserpool.ReaderBusy;
import dev.assay.parserpool.ReaderUnavailable;
import dev.assay.parserpool.Reading;
import dev.assay.parserpool.Reading.Breach;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.profile.documents.file.Upload;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Has documents read, and trusts nothing that the reader says: a hostile document may have taken it over. */
@ApplicationScoped
public class Readings {

    private static final Logger LOG = Logger.getLogger(Readings.class);

    private final Reader reader;

    Readings(Reader reader) {
        this.reader = reader;
    }

    /** @return fails with a problem of {@link DocumentError}, or with 503 if there is no room */
    public Uni<ReadDocument> of(Upload upload) {
        return Uni.createFrom()
                .completionStage(() -> reader.read(upload.content(), upload.hint()))
                // Not on the worker's thread, which has other documents to read.
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(Readings::checked)
                .onFailure(ReaderBusy.class)
                .transform(busy -> busy())
                .onFailure(ReaderAway.class)
                .transform(Readings::away)
                .onFailure(ReaderUnavailable.class)
                .transform(Readings::unavailable);
    }

    /** Fails if no document can be read here. */
    public void require() {
        try {
            reader.require();
        } catch (ReaderUnavailable missing) {
            throw unavailable(missing);
        }
    }

    static ProblemException busy() {
        return new ProblemException(
                        CommonError.UNAVAILABLE, "Too many documents are being read; send it again in a moment.")
                .withHeader("Retry-After", "2");
    }

    /** Not the problem that says that nobody reads here: a sender of many may go on after a moment. */
    private static ProblemException away(Throwable away) {
        LOG.warn("A document was not read", away);
        return new ProblemException(CommonError.UNAVAILABLE, away.getMessage()).withHeader("Retry-After", "5");
    }

    private static ProblemException unavailable(Throwable missing) {
        LOG.warn("A document was not read", missing);
        return new ProblemException(DocumentError.DOCUMENTS_NOT_READ_HERE, missing.getMessage())
                .withHeader("Retry-After", "60");
    }

    private static ReadDocument checked(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return WorkerAnswer.document(read.json());
        }
        if (reading instanceof Reading.Unreadable unreadable) {
            throw WorkerAnswer.problem(unreadable.json());
        }
        throw broken(((Reading.Broken) reading).breach());
    }

    private static ProblemException broken(Breach breach) {
        LOG.infof("A document was lost with its worker: %s", breach);
        return switch (breach) {
            case TIME ->
                new ProblemException(
                        DocumentError.DOCUMENT_TOO_SLOW,
                        "Reading it was stopped: it takes longer than a document may.");
            case MEMORY ->
                new ProblemException(
                        DocumentError.DOCUMENT_TOO_DEMANDING,
                        "Reading it was stopped: it takes more memory than a document may.");
            case CRASH ->
                new ProblemException(DocumentError.DOCUMENT_BREAKS_ITS_READER, "The process that read it crashed.");
            case GARBAGE ->
                new ProblemException(
                        DocumentError.DOCUMENT_BREAKS_ITS_READER, "The process that read it gave no proper answer.");
        };
    }
}
