package dev.assay.gateway.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit trail as it is read. */
@Schema(name = "AuditEntry", description = "An accepted request: who, what, when, about whom; never its contents.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditRow(
        @Schema(hidden = true) @JsonIgnore long id,

        @Schema(required = true, description = "When the answer was ready")
        Instant at,

        @Schema(required = true, description = "X-Request-Id of the request, also in the logs")
        String requestId,

        @Schema(required = true, description = "api-key: and the id of the key, or oidc: and the subject of the token")
        String caller,

        @Schema(description = "The person named by the caller in On-Behalf-Of")
        String onBehalfOf,

        @Schema(required = true, description = "operationId in this document")
        String operation,

        @Schema(description = "The candidate named by the path, or created")
        UUID candidateId,

        @Schema(required = true, description = "Status of the response")
        int status,

        @Schema(description = "If-Match of the request: the version to be changed")
        String versionBefore,

        @Schema(description = "ETag of the response: the version read or created")
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
