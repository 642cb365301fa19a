package dev.assay.gateway.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One request that was let in, as it is written. Ids, names of operations, versions and times; no address, no query, no body.
 *
 * @param caller api-key:... or oidc:...
 * @param onBehalfOf the person that a machine named; null where it named none
 * @param operation id of the operation in the API document
 * @param candidate whom the address, or that of what was made, names; null for lists and for all that is about nobody
 * @param versionBefore tag that the caller had, for changes
 * @param versionAfter tag of the answer
 * @param importId which import the address, or that of what was made, names; null for all else
 * @param candidates whom the answer tells of, unless it is that one only; null for nobody
 * @param others true where others may be among them; else null
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

    /** About how much room it takes, in entries without a list. */
    int weight() {
        return candidates == null ? 1 : 1 + candidates.size() / IDS_OF_AN_ENTRY;
    }
}
