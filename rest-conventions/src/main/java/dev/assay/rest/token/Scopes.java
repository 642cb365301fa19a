package dev.assay.rest.token;

import dev.assay.rest.problem.ProblemException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What callers of the public API may be allowed to do. An operation names the scope that it needs in its {@code @SecurityRequirement}; these are
 * constants because annotations accept nothing else.
 */
public final class Scopes {

    public static final String CANDIDATES_READ = "candidates:read";
    public static final String CANDIDATES_WRITE = "candidates:write";
    public static final String ASSESSMENTS_READ = "assessments:read";
    public static final String RANKINGS_READ = "rankings:read";

    /** Separate, because a person who may record decisions need not be allowed to change profiles. */
    public static final String DECISIONS_WRITE = "decisions:write";

    /** Rules, epochs and job profiles: nothing about people. */
    public static final String RUBRICS_READ = "rubrics:read";

    public static final String RUBRICS_WRITE = "rubrics:write";
    public static final String KEYS_WRITE = "keys:write";
    public static final String AUDIT_READ = "audit:read";
    public static final String WEBHOOKS_WRITE = "webhooks:write";

    /** Name of the credential in the API documents. */
    public static final String SCHEME = "apiKey";

    public static final Set<String> ALL = Set.of(
            CANDIDATES_READ,
            CANDIDATES_WRITE,
            ASSESSMENTS_READ,
            RANKINGS_READ,
            DECISIONS_WRITE,
            RUBRICS_READ,
            RUBRICS_WRITE,
            KEYS_WRITE,
            AUDIT_READ,
            WEBHOOKS_WRITE);

    private Scopes() {}

    /** @throws ProblemException 403 that names the missing scopes, if the caller does not have all of these */
    public static void require(Caller caller, Collection<String> scopes) {
        Set<String> missing = new TreeSet<>(scopes);
        missing.removeAll(caller.scopes());
        if (!missing.isEmpty()) {
            throw missing(String.join(" ", missing));
        }
    }

    /** The refusal of RFC 6750, 3.1. */
    public static ProblemException missing(String scopes) {
        return new ProblemException(TokenError.SCOPE_MISSING, "This needs the scope " + scopes + ".")
                .withHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scopes + "\"");
    }
}
