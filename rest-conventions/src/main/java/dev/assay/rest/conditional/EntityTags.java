package dev.assay.rest.conditional;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.Arrays;
import java.util.function.Predicate;

/** Strong entity tags over a version number or a hash, and the preconditions of RFC 9110. */
public final class EntityTags {

    private EntityTags() {}

    /** The {@code ETag} header's value for a version. */
    public static String of(long version) {
        return of(Long.toString(version));
    }

    /** The {@code ETag} header's value for an opaque text without quotes, such as a hash. */
    public static String of(String opaque) {
        return '"' + opaque + '"';
    }

    /**
     * Guards a write by id.
     *
     * @param ifMatch the request's {@code If-Match}, or null
     * @throws ProblemException 428 if it is missing, 412 if it names another version
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    CommonError.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version that you are changing; read it first.");
        }
        checkMatch(ifMatch, version);
    }

    /** Like {@link #requireMatch}, but the header is optional. */
    public static void checkMatch(String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.isBlank() && !lists(ifMatch, of(version)::equals)) {
            throw new ProblemException(
                    CommonError.PRECONDITION_FAILED,
                    "It has changed since: read it again and repeat the change on the new version.");
        }
    }

    /** Whether {@code If-None-Match} says that the client already holds this tag, so that 304 is the answer. */
    public static boolean alreadyHeld(String ifNoneMatch, String tag) {
        // If-None-Match compares weakly: W/"3" and "3" are the same representation for a cache.
        return ifNoneMatch != null && lists(ifNoneMatch, held -> held.equals(tag) || held.equals("W/" + tag));
    }

    private static boolean lists(String header, Predicate<String> matches) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(matches.or("*"::equals));
    }
}
