package dev.assay.rest.token;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Who is calling, as the internal token says.
 *
 * @param issuer the service that signed the token
 * @param subject the one for whom it acts, for example {@code api-key:local}
 * @param scopes what it may do
 */
public record Caller(String issuer, String subject, Set<String> scopes) {

    private static final String KEY = "assay.caller";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** The caller of a request that has passed the token check. */
    public static Caller of(RoutingContext request) {
        return request.get(KEY);
    }

    /** Sets the caller of a request that was identified in another way, as by the gateway. */
    public void enter(RoutingContext request) {
        request.put(KEY, this);
    }
}
