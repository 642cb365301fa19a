package dev.assay.gateway.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.database.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit trail as it is read. */
@Schema(
        name = "AuditEntry",
        description =
                "An accepted request, or what an import or its revert changed afterwards: who, what, when, about whom; never "
                        + "its contents.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditRow(
        @Schema(hidden = true) @JsonIgnore long id,

        @Schema(required = true, description = "When the answer was ready, or the import changed the candidates")
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
                        "The import named by the path, or created; with 'candidates', they were changed by it, or by its revert, "
                                + "after the response to this request. It is at /api/v1/imports/{importId} for 30 days.")
        UUID importId,

        @Schema(
                description =
                        "Path of the candidate's version before a change, with its contents. Gone when the candidate is "
                                + "erased. If an import made the change, only in a list with the parameter 'candidate', and of that "
                                + "candidate.")
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

    static AuditRow of(Row row) {
        UUID candidate = row.uuid("candidate");
        String operation = row.text("operation");
        String before = row.text("version_before");
        String after = row.text("version_after");
        CandidateChange change = new CandidateChange(operation, candidate, row.integer("status"));
        ImportedVersion imported = new ImportedVersion(row.uuid("asked"), row.value("asked_version", Long.class));
        return new AuditRow(
                row.number("id"),
                row.instant("at"),
                row.text("request_id"),
                row.text("caller"),
                row.text("on_behalf_of"),
                operation,
                candidate,
                row.integer("status"),
                before,
                after,
                row.uuid("import_id"),
                Optional.ofNullable(change.version(before)).or(imported::before).orElse(null),
                Optional.ofNullable(change.version(after)).or(imported::after).orElse(null),
                row.text("candidates"),
                row.value("candidate_count", Integer.class),
                row.flag("others") ? ALL_MATCHING : null);
    }
}
