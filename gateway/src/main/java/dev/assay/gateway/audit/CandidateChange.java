package dev.assay.gateway.audit;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operation that may have made a version of a candidate. The contents of a version are at its own path. */
record CandidateChange(String operation, UUID candidate, int status) {

    /** The operations whose entity tags are versions of a candidate. */
    static final Set<String> OPERATIONS = Set.of(
            "createCandidate",
            "upsertCandidate",
            "replaceCandidate",
            "patchCandidate",
            "eraseCandidate",
            "tagCandidate",
            "restoreVersion",
            "createCandidateFromDocument",
            "addDocument");

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    /** The path of the version with this tag; null if there is none. */
    String version(String tag) {
        if (tag == null || candidate == null || status >= 300 || !OPERATIONS.contains(operation)) {
            return null;
        }
        Matcher number = TAG.matcher(tag);
        return number.matches() ? path(candidate, Long.parseLong(number.group(1))) : null;
    }

    static String path(UUID candidate, long version) {
        return "/api/v1/candidates/" + candidate + "/versions/" + version;
    }
}
