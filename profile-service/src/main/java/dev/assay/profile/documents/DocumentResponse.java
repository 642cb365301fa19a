package dev.assay.profile.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Document", description = "A file that came for a candidate.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentResponse(
        @Schema(implementation = String.class, format = "uuid", required = true)
        UUID id,

        @Schema(required = true, description = "SHA-256 of its bytes, in hexadecimal.")
        String sha256,

        @Schema(description = "As the sender called it, without a path or control characters.")
        String fileName,

        @Schema(required = true) int sizeBytes,

        @Schema(required = true, description = "FAILED documents changed nothing of the candidate.")
        Document.State state,

        @Schema(description = "What kind of file it is by its bytes; absent where it was not read.")
        String format,

        @Schema(description = "The candidate's version with the profile that was read.")
        Long candidateVersion,

        @Schema(implementation = String.class, format = "date-time", required = true)
        Instant receivedAt,

        @Schema(description = "Why it was not read, for programs; absent where it was.")
        String reason,

        @Schema(description = "Why it was not read, for people; absent where it was.")
        String detail) {}
