package dev.assay.profile.documents.kept;

import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.profile.documents.file.Upload;
import dev.assay.profile.documents.reading.ReadDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file of a candidate, without its bytes, as it is written. Reading one would read its report, of up to 8 MB. */
@Entity
@Table(name = "document")
public class Document {

    /** What became of it. */
    public enum State {
        READ,
        FAILED
    }

    @Id
    private UUID id;

    private UUID candidateId;
    private String sha256;
    private String fileName;
    private int sizeBytes;
    private String state;
    private String reason;
    private String detail;
    private String format;
    private Long candidateVersion;
    private Instant receivedAt;
    private String report;

    /** For Hibernate. */
    protected Document() {}

    Document(UUID id, CandidateId candidate, String sha256) {
        this.id = id;
        this.candidateId = candidate.value();
        this.sha256 = sha256;
    }

    /** It has arrived, for the first time or again. */
    private void received(Upload upload, State outcome, Instant now) {
        fileName = upload.fileName().isEmpty() ? null : upload.fileName();
        sizeBytes = upload.content().length;
        state = outcome.name();
        receivedAt = now;
        reason = null;
        detail = null;
        format = null;
        candidateVersion = null;
        report = null;
    }

    /** @param version of the candidate with the profile that was read from it */
    void read(Upload upload, ReadDocument read, long version, Instant now) {
        received(upload, State.READ, now);
        format = read.format();
        report = read.report();
        candidateVersion = version;
    }

    void failed(Upload upload, DocumentError error, String why, Instant now) {
        received(upload, State.FAILED, now);
        reason = error.code();
        detail = why;
    }

    DocumentResponse response() {
        return new DocumentResponse(
                id,
                sha256,
                fileName,
                sizeBytes,
                State.valueOf(state),
                format,
                candidateVersion,
                receivedAt,
                reason,
                detail);
    }
}
