package dev.assay.rest.token;

import java.util.Map;

/** The services that sign internal tokens, and what each is for. */
public final class Issuers {

    /** Signs for clients that have passed the public door. */
    public static final String GATEWAY = "urn:assay:gateway";

    /** Signs for itself, to read the change feed. */
    public static final String SCORING = "urn:assay:scoring-service";

    /** The scope of {@link #SCORING}'s tokens. */
    public static final String FEED_SCOPE = "feed:read";

    /** Signs for itself, to ask scoring-service what it knows about candidates. */
    public static final String PROFILE = "urn:assay:profile-service";

    /** The scope of {@link #PROFILE}'s tokens. */
    public static final String SCORES_SCOPE = "standings:read";

    /** The scope of {@link #GATEWAY}'s tokens for itself, to read events for webhooks and the audit trail. No client can be given it. */
    public static final String EVENTS_SCOPE = "events:read";

    /** The scope that the tokens of each service for itself must have. */
    private static final Map<String, String> INTERNAL_SCOPES =
            Map.of(SCORING, FEED_SCOPE, PROFILE, SCORES_SCOPE, GATEWAY, EVENTS_SCOPE);

    private Issuers() {}

    /** Whether the caller is one of our services, with a token for operations that exist only between services. */
    static boolean isInternal(Caller caller) {
        String scope = INTERNAL_SCOPES.get(caller.issuer());
        return scope != null && caller.scopes().contains(scope);
    }
}
