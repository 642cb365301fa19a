package dev.assay.profile.documents;

import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.profile.documents.file.Kind;
import dev.assay.profile.documents.file.Upload;
import dev.assay.profile.documents.kept.BroughtDocument;
import dev.assay.profile.documents.kept.Documents;
import dev.assay.profile.documents.reading.Readings;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Documents that arrive many at a time, each of which makes a candidate by the rules for a single one. */
@ApplicationScoped
public class ManyDocuments {

    private final Readings readings;
    private final Documents documents;

    ManyDocuments(Readings readings, Documents documents) {
        this.readings = readings;
        this.documents = documents;
    }

    /** Fails with 503 and the reason if no document can be read on this machine. Blocks. */
    public void requireReader() {
        readings.require();
    }

    /**
     * A file as if it had been sent alone. Blocks for long if it is large.
     *
     * @throws DocumentRefused if such files are not read
     */
    public Upload receive(byte[] content, String fileName) {
        try {
            Upload upload = new Upload(content, fileName, "", Upload.Names.NONE);
            Kind.check(upload);
            return upload;
        } catch (ProblemException refused) {
            throw new DocumentRefused(refused.getMessage());
        }
    }

    /** @return fails with {@link DocumentRefused}, or with 503 where it may be read later */
    public Uni<BroughtDocument> read(Upload upload) {
        return readings.of(upload)
                .map(read -> new BroughtDocument(upload, read))
                .onFailure(ProblemException.class)
                .transform(ManyDocuments::forGoodOrNot);
    }

    private static RuntimeException forGoodOrNot(Throwable failure) {
        boolean forGood = ((ProblemException) failure).code() instanceof DocumentError error && error.isForGood();
        return forGood
                ? new DocumentRefused(failure.getMessage())
                : new ProblemException(CommonError.UNAVAILABLE, failure.getMessage());
    }

    /** Within the transaction that has made a candidate from it. */
    public Uni<Void> keep(StatelessSession session, UUID candidate, BroughtDocument document) {
        return documents
                .addRead(session, new CandidateId(candidate), 1, document)
                .replaceWithVoid();
    }

    /**
     * Checks what is known about a file before its bytes are here.
     *
     * @throws DocumentRefused if the bytes need not be fetched
     */
    public static void check(String fileName, long size) {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new DocumentRefused("An archive inside an archive is not opened; send it separately.");
        }
        if (fileName.indexOf('.') >= 0 && !Kind.isOfDocument(fileName)) {
            throw new DocumentRefused("Files with this extension are not read as documents.");
        }
        if (size > Upload.MOST_BYTES) {
            throw new DocumentRefused(Upload.TOO_LARGE);
        }
    }
}
