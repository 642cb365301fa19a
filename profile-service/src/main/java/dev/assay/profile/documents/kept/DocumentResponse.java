package dev.assay.profile.documents.kept;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.database.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Document", description = "A file received for a candidate.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentResponse(
        @Schema(implementation = String.class, format = "uuid", required = true, description = "The document's id.")
        UUID id,

        @Schema(required = true, description = "SHA-256 of its bytes, in hexadecimal.")
        String sha256,

        @Schema(description = "The file name as sent, without path or control characters.")
        String fileName,

        @Schema(required = true, description = "Size of the file.")
        int sizeBytes,

        @Schema(required = true, description = "FAILED documents did not change the candidate.")
        Document.State state,

        @Schema(description = "The file's format, by its bytes; absent if it was not read.")
        String format,

        @Schema(description = "The candidate's version with the profile that was read.")
        Long candidateVersion,

        @Schema(
                implementation = String.class,
                format = "date-time",
                required = true,
                description = "When it was received.")
        Instant receivedAt,

        @Schema(description = "Why it was not read, for programs; absent if it was read.")
        String reason,

        @Schema(description = "Why it was not read, for people; absent if it was read.")
        String detail) {

    /** The select list from which {@link #of} reads; the table is document. */
    static final String COLUMNS =
            "id, sha256, file_name, size_bytes, state, format, candidate_version, received_at, reason, detail";

    static DocumentResponse of(Row row) {
        return new DocumentResponse(
                row.uuid("id"),
                row.text("sha256"),
                row.text("file_name"),
                row.integer("size_bytes"),
                Document.State.valueOf(row.text("state")),
                row.text("format"),
                row.value("candidate_version", Long.class),
                row.instant("received_at"),
                row.text("reason"),
                row.text("detail"));
    }

    boolean wasRead() {
        return state == Document.State.READ;
    }
}
