package dev.assay.profile.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Document", description = "A file received for a candidate.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentResponse(
        @Schema(implementation = String.class, format = "uuid", required = true)
        UUID id,

        @Schema(required = true, description = "SHA-256 of its bytes, in hexadecimal.")
        String sha256,

        @Schema(description = "The file name as sent, without path or control characters.")
        String fileName,

        @Schema(required = true) int sizeBytes,

        @Schema(required = true, description = "FAILED documents did not change the candidate.")
        Document.State state,

        @Schema(description = "The file's format, by its bytes; absent if it was not read.")
        String format,

        @Schema(description = "The candidate's version with the profile that was read.")
        Long candidateVersion,

        @Schema(implementation = String.class, format = "date-time", required = true)
        Instant receivedAt,

        @Schema(description = "Why it was not read, for programs; absent if it was read.")
        String reason,

        @Schema(description = "Why it was not read, for people; absent if it was read.")
        String detail) {}
