package dev.assay.gateway.identity;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.keys.ApiKey;
import dev.assay.gateway.keys.KnownKey;
import dev.assay.gateway.keys.KnownKeys;
import dev.assay.gateway.route.PublicApi;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Issuers;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lets callers with a key pass, and everybody to the pages that are open. */
@ApplicationScoped
public class KeyCheck implements Step {

    private static final String SCHEME = "Bearer ";

    private final KeyRing ring;
    private final KnownKeys known;
    private final Clock clock;

    KeyCheck(KeyRing ring, KnownKeys known, Clock clock) {
        this.ring = ring;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public void take(Exchange exchange) {
        boolean outside = !exchange.request().path().startsWith(PublicApi.PREFIX);
        if (outside || exchange.match().open()) {
            return;
        }
        KnownKey key = shown(exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION))
                .flatMap(this::find)
                .orElseThrow(KeyCheck::refusal);
        exchange.identified(new Caller(Issuers.GATEWAY, "api-key:" + key.id(), key.scopes()));
    }

    /** The operator's own first: they work without the database, too. */
    private Optional<KnownKey> find(ApiKey shown) {
        return ring.keys().find(shown, clock.instant()).or(() -> known.find(shown));
    }

    private static Optional<ApiKey> shown(List<String> headers) {
        if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return ApiKey.parse(headers.get(0).substring(SCHEME.length()).strip());
    }

    /** The same for every reason: why a key was refused helps only the one who should not have it. */
    private static ProblemException refusal() {
        return new ProblemException(
                        CommonError.UNAUTHORIZED, "Send a valid API key as 'Authorization: Bearer assay_...'.")
                .withHeader("WWW-Authenticate", "Bearer");
    }
}
