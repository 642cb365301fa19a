package dev.assay.gateway.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit trail as it is read. */
@Schema(
        name = "AuditEntry",
        description = "A request that was let in: who, what, when, about whom. Nothing of what was said.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditRow(
        @Schema(hidden = true) @JsonIgnore long id,

        @Schema(required = true, description = "When the answer was ready")
        Instant at,

        @Schema(required = true, description = "X-Request-Id of the request, also in the logs")
        String requestId,

        @Schema(required = true, description = "api-key: and the id of the key, or oidc: and the subject of the token")
        String caller,

        @Schema(description = "The person that the caller named in On-Behalf-Of")
        String onBehalfOf,

        @Schema(required = true, description = "operationId in this document")
        String operation,

        @Schema(description = "The candidate that the address names, or that was made")
        UUID candidateId,

        @Schema(required = true, description = "Status of the answer")
        int status,

        @Schema(description = "The caller's If-Match: which version a change was made on")
        String versionBefore,

        @Schema(description = "ETag of the answer: which version was read, or made")
        String versionAfter) {

    static AuditRow of(Object[] row) {
        return new AuditRow(
                ((Number) row[0]).longValue(),
                ((OffsetDateTime) row[1]).toInstant(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                ((Number) row[7]).intValue(),
                (String) row[8],
                (String) row[9]);
    }
}
