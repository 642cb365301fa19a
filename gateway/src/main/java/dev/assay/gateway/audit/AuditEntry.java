package dev.assay.gateway.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One accepted request, as it is written. It has ids, names of operations, versions and times; no path, no query, no body.
 *
 * @param caller api-key:... or oidc:...
 * @param onBehalfOf the person that the caller named; null if it named none
 * @param operation id of the operation in the API document
 * @param candidate the one that the path, or the path of what was created, names; null for lists and everything about nobody in particular
 * @param versionBefore entity tag that the caller sent, for changes
 * @param versionAfter entity tag of the answer
 * @param importId the import that the path, or the path of what was created, names; null otherwise
 * @param candidates those that the answer shows, unless {@code candidate} is the only one; null if none
 * @param others true if the answer may show others too; otherwise null
 */
record AuditEntry(
        OffsetDateTime at,
        String requestId,
        String caller,
        String onBehalfOf,
        String operation,
        UUID candidate,
        int status,
        String versionBefore,
        String versionAfter,
        UUID importId,
        List<UUID> candidates,
        Boolean others) {

    private static final int IDS_OF_AN_ENTRY = 10;

    /** Approximate size, as a number of entries without a list. */
    int weight() {
        return candidates == null ? 1 : 1 + candidates.size() / IDS_OF_AN_ENTRY;
    }
}
