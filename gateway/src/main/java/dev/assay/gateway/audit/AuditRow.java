package dev.assay.gateway.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
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
        String versionAfter,

        @Schema(
                description =
                        "Path of the candidate's version before a change, with its contents. Gone when the candidate is "
                                + "erased.")
        String before,

        @Schema(description = "Path of the candidate's version after a change, as above")
        String after,

        @Schema(
                implementation = String[].class,
                description =
                        "Candidates that the response showed, or that the operation changed or erased, unless 'candidateId' "
                                + "is the only one; at most 1,000")
        @JsonRawValue
        String candidates,

        @Schema(description = "Number of 'candidates'") Integer candidateCount,

        @Schema(
                enumeration = ALL_MATCHING,
                description =
                        "If 'all-matching', the response was a stream of all candidates that matched its filters, or had "
                                + "more than are listed; any candidate may have been among them.")
        String scope) {

    static final String ALL_MATCHING = "all-matching";

    static AuditRow of(Object[] row) {
        UUID candidate = (UUID) row[6];
        int status = ((Number) row[7]).intValue();
        CandidateChange change = new CandidateChange((String) row[5], candidate, status);
        Integer number = (Integer) row[11];
        boolean listed = number != null && number > 0;
        return new AuditRow(
                ((Number) row[0]).longValue(),
                ((OffsetDateTime) row[1]).toInstant(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                candidate,
                status,
                (String) row[8],
                (String) row[9],
                change.version((String) row[8]),
                change.version((String) row[9]),
                listed ? (String) row[10] : null,
                listed ? number : null,
                (boolean) row[12] ? ALL_MATCHING : null);
    }
}
