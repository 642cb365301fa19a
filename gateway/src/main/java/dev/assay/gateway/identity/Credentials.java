package dev.assay.gateway.identity;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.keys.ApiKey;
import dev.assay.gateway.keys.KnownKey;
import dev.assay.gateway.keys.KnownKeys;
import dev.assay.gateway.oidc.Bearer;
import dev.assay.gateway.oidc.IdentityProvider;
import dev.assay.gateway.route.PublicApi;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Issuers;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Identifies the caller by an API key or by a token of the identity provider. Open pages need neither. */
@ApplicationScoped
public class Credentials {

    private static final String SCHEME = "Bearer ";

    private final KeyRing ring;
    private final KnownKeys known;
    private final IdentityProvider provider;
    private final Clock clock;

    Credentials(KeyRing ring, KnownKeys known, IdentityProvider provider, Clock clock) {
        this.ring = ring;
        this.known = known;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * The future is complete on return, unless the provider has to be asked; then it completes on any thread. Fails with the problem to answer.
     *
     * @return the caller; empty on open pages
     */
    public Future<Optional<Caller>> caller(Exchange exchange) {
        boolean outside = !exchange.request().path().startsWith(PublicApi.PREFIX);
        if (outside || exchange.match().open()) {
            return Future.succeededFuture(Optional.empty());
        }
        Optional<String> shown = shown(exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION));
        if (shown.isEmpty()) {
            throw refusal("Bearer");
        }
        return find(shown.get()).map(found -> {
            if (found.isEmpty()) {
                throw invalid();
            }
            return found;
        });
    }

    /** Whether the API key with which a request came still works. True for tokens, which are good until they expire, and while that cannot be known. */
    boolean stillHold(Exchange exchange) {
        Optional<ApiKey> key = shown(exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION))
                .filter(ApiKey::resembles)
                .flatMap(ApiKey::parse);
        try {
            return key.isEmpty() || find(key.get()).isPresent();
        } catch (ProblemException unknown) {
            return true;
        }
    }

    private Future<Optional<Caller>> find(String shown) {
        return ApiKey.resembles(shown)
                ? Future.succeededFuture(ApiKey.parse(shown).flatMap(this::find).map(Credentials::caller))
                : provider.bearer(shown).map(bearer -> bearer.map(Credentials::caller));
    }

    /** Tries the operator's own keys first, since they also work without the database. */
    private Optional<KnownKey> find(ApiKey shown) {
        return ring.keys().find(shown, clock.instant()).or(() -> known.find(shown));
    }

    private static Caller caller(KnownKey key) {
        return new Caller(Issuers.GATEWAY, "api-key:" + key.id(), key.scopes());
    }

    private static Caller caller(Bearer bearer) {
        return new Caller(Issuers.GATEWAY, "oidc:" + bearer.subject(), bearer.scopes());
    }

    private static Optional<String> shown(List<String> headers) {
        boolean one = headers.size() == 1 && headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return one ? Optional.of(headers.get(0).substring(SCHEME.length()).strip()) : Optional.empty();
    }

    /** The refusal of a credential that does not work. */
    static ProblemException invalid() {
        return refusal("Bearer error=\"invalid_token\"");
    }

    /** The same answer for every reason: why a credential was refused helps only somebody who should not have it. */
    private static ProblemException refusal(String challenge) {
        return new ProblemException(
                        CommonError.UNAUTHORIZED,
                        "Send a valid API key or access token as 'Authorization: Bearer ...'.")
                .withHeader("WWW-Authenticate", challenge);
    }
}
