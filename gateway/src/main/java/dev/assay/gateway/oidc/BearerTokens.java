package dev.assay.gateway.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;

/** Identifies the caller of a token. What a token is worth is remembered for as long as it, the keys and the provider's last answer about it are good. */
final class BearerTokens {

    private static final Logger LOG = Logger.getLogger(BearerTokens.class);

    /** More than the people and tools that one organisation has at work. */
    private static final int MOST_REMEMBERED = 5_000;

    /** Requests that may wait for new keys at a time. Bounded because anybody can send a token with an unknown key. */
    private static final int MOST_FOR_KEYS = 1_000;

    /** Introspections at a time. Only tokens that are otherwise valid get that far. */
    private static final int MOST_ASKED_ABOUT = 1_000;

    /** @param bearer empty if the provider has revoked the token */
    private record Remembered(Optional<Bearer> bearer, Instant until, Map<String, PublicJsonWebKey> keys) {}

    private final TokenReader reader;
    private final ProviderKeys keys;
    private final Optional<Introspection> introspection;
    private final OidcConfig config;
    private final Clock clock;
    private final AtomicInteger forKeys = new AtomicInteger();
    private final AtomicInteger askedAbout = new AtomicInteger();
    private final Cache<String, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    /** @throws IllegalArgumentException with a sentence for the operator if the configuration is unusable */
    BearerTokens(OidcConfig config, Provider provider, Clock clock, Vertx vertx) {
        this.config = config;
        this.clock = clock;
        config.jwks().ifPresent(Provider::safe);
        config.introspection().endpoint().ifPresent(Provider::safe);
        keys = new ProviderKeys(() -> provider.read(config.jwks(), "jwks_uri").map(KeySet::of), config.pause(), vertx);
        reader = new TokenReader(config, keys::known);
        introspection =
                config.introspection().clientId().map(id -> new Introspection(provider, config.introspection()));
    }

    /** Completes, never with a failure, when the keys have been read or the provider was found to be unavailable. */
    Future<Void> readKeys() {
        return keys.readAgain();
    }

    /** The caller that the token identifies, or empty if it is not valid. Fails with the problem to answer if that cannot be determined now. */
    Future<Optional<Bearer>> bearer(String token) {
        Remembered known = remembered.getIfPresent(token);
        if (known != null && clock.instant().isBefore(known.until()) && known.keys() == keys.known()) {
            return Future.succeededFuture(known.bearer());
        }
        Optional<String> key = TokenReader.keyId(token);
        if (key.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        if (keys.known().containsKey(key.get())) {
            return read(token);
        }
        return within(MOST_FOR_KEYS, forKeys, keys::readAgain).compose(done -> {
            boolean unsure = keys.away() && !keys.known().containsKey(key.get());
            return unsure ? Future.failedFuture(unavailable()) : read(token);
        });
    }

    private Future<Optional<Bearer>> read(String token) {
        Map<String, PublicJsonWebKey> readWith = keys.known();
        Optional<ReadToken> read = reader.read(token);
        if (read.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        Optional<Bearer> bearer = Optional.of(read.get().bearer());
        Instant end = read.get().goodBefore();
        if (introspection.isEmpty()) {
            return Future.succeededFuture(remember(token, new Remembered(bearer, end, readWith)));
        }
        return within(MOST_ASKED_ABOUT, askedAbout, () -> introspection.get().active(token))
                .otherwise(away -> {
                    LOG.warnf("The identity provider did not say whether a token is revoked: %s", away.getMessage());
                    throw unavailable();
                })
                .map(active -> remember(token, new Remembered(bearer.filter(fit -> active), soon(end), readWith)));
    }

    private Instant soon(Instant end) {
        Instant askAgain = clock.instant().plus(config.introspection().remember());
        return askAgain.isBefore(end) ? askAgain : end;
    }

    private Optional<Bearer> remember(String token, Remembered found) {
        remembered.put(token, found);
        return found.bearer();
    }

    private static <T> Future<T> within(int most, AtomicInteger waiting, Supplier<Future<T>> provider) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            return Future.failedFuture(unavailable());
        }
        return provider.get().onComplete(end -> waiting.decrementAndGet());
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                        CommonError.UNAVAILABLE, "Tokens cannot be checked at the moment; try again shortly.")
                .withHeader("Retry-After", "5");
    }
}
