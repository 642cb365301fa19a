package dev.assay.rest.token;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemWriter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Lets no request through the public port of a service without an internal token. {@code /internal/} accepts only tokens that a service signed for
 * itself, everything else only tokens of the gateway.
 */
@ApplicationScoped
class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final int AFTER_REQUEST_ID = 800;
    private static final String SCHEME = "Bearer ";

    private final Optional<VerifiedTokens> tokens;

    TokenCheck(TokenConfig config, Clock clock) {
        this.tokens =
                config.required() ? Optional.of(new VerifiedTokens(verifier(config, clock), clock)) : Optional.empty();
    }

    /** Creates this bean at startup, so that a service with unusable keys does not start. */
    void start(@Observes StartupEvent event) {
        LOG.debugf("Internal tokens are %s", tokens.isPresent() ? "checked" : "not used");
    }

    void register(@Observes Filters filters) {
        tokens.ifPresent(checked -> filters.register(request -> check(request, checked), AFTER_REQUEST_ID));
    }

    private static TokenVerifier verifier(TokenConfig config, Clock clock) {
        String audience =
                config.audience().orElseThrow(() -> new IllegalStateException("assay.token.audience is not set."));
        Path file = config.keys()
                .orElseThrow(() ->
                        new IllegalStateException("Set assay.token.keys to the file with the public keys (a JWKS)."));
        try {
            JsonWebKeySet keys = new JsonWebKeySet(Files.readString(file));
            TokenVerifier verifier = new TokenVerifier(keys, audience);
            KeyAges.show(keys.getJsonWebKeys(), clock, Metrics.globalRegistry);
            return verifier;
        } catch (IOException | JoseException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("The public keys in " + file + " cannot be read.", unreadable);
        }
    }

    private static void check(RoutingContext request, VerifiedTokens tokens) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            refuse(request);
            return;
        }
        try {
            Caller caller = tokens.verify(header.substring(SCHEME.length()).strip());
            if (mayCall(caller, request.normalizedPath())) {
                caller.enter(request);
                request.next();
            } else {
                refuse(request);
            }
        } catch (TokenRefused refused) {
            LOG.debug(refused.getMessage());
            refuse(request);
        }
    }

    private static boolean mayCall(Caller caller, String path) {
        if (path.startsWith("/internal/")) {
            return Issuers.isInternal(caller);
        }
        return caller.issuer().equals(Issuers.GATEWAY);
    }

    private static void refuse(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        ProblemWriter.write(
                request, CommonError.UNAUTHORIZED, "This service takes internal tokens only; call the gateway.");
    }
}
