package dev.assay.rest.token;

/** The two services that sign internal tokens, and what each is for. */
public final class Issuers {

    /** Signs for clients that have passed the public door. */
    public static final String GATEWAY = "urn:assay:gateway";

    /** Signs for itself, to read the change feed. */
    public static final String SCORING = "urn:assay:scoring-service";

    /** The scope of {@link #SCORING}'s tokens. */
    public static final String FEED_SCOPE = "feed:read";

    private Issuers() {}
}
