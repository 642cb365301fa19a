package dev.assay.scoring.feed;

import dev.assay.rest.call.InternalCall;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.OwnTokens;
import dev.assay.rest.token.TokenMinter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks profile-service for changes, and whom it knows. */
@ApplicationScoped
class ProfileServiceClient implements CandidateLookup {

    private static final String PATH = "/internal/changes";
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final HttpClient client;
    private final URI base;
    private final OwnTokens tokens;

    ProfileServiceClient(Vertx vertx, FeedConfig config, Clock clock) {
        this.vertx = vertx;
        this.base = config.profileUrl();
        TokenMinter minter = TokenMinter.reading(config.signingKey(), Issuers.SCORING, clock);
        this.tokens = new OwnTokens(minter, "profile-service", Issuers.FEED_SCOPE, clock);
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setName("profile-service")
                .setConnectTimeout(1_000)
                // Each followed epoch holds one long poll, and so do the departures of an epoch that is not followed;
                // the
                // search for lost candidates asks one question at a time.
                .setMaxPoolSize(8)
                .setDecompressionSupported(true)
                .setKeepAliveTimeout(30));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** The changes after a position. */
    Uni<ChangePage> page(Optional<String> after, int limit, Duration wait) {
        RequestOptions request = request(HttpMethod.GET, query(after, limit, wait), wait.plus(PATIENCE));
        return call(wait.plus(PATIENCE), request, Buffer.buffer(), ChangePageReader::read);
    }

    private static String query(Optional<String> after, int limit, Duration wait) {
        String start = after.map(position -> "after=" + URLEncoder.encode(position, StandardCharsets.UTF_8) + "&")
                .orElse("");
        return PATH + "?" + start + "limit=" + limit + "&wait=" + wait.toSeconds();
    }

    /** The latest changes of candidates, and how many changes are not on the topic yet. */
    Uni<LatestPage> latest(List<UUID> candidates) {
        String ids = candidates.stream().map(id -> '"' + id.toString() + '"').collect(Collectors.joining(","));
        RequestOptions request =
                request(HttpMethod.POST, PATH + "/latest", PATIENCE).putHeader("Content-Type", "application/json");
        return call(PATIENCE, request, Buffer.buffer("{\"candidates\":[" + ids + "]}"), ChangePageReader::readLatest);
    }

    @Override
    public Uni<LookedUp> lookUp(List<UUID> candidates) {
        return latest(candidates).map(answer -> LookedUp.of(candidates, answer));
    }

    private RequestOptions request(HttpMethod method, String path, Duration patience) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(base.resolve(path).toString())
                .putHeader("Accept", "application/json")
                .putHeader("Authorization", "Bearer " + tokens.current())
                .setIdleTimeout(patience.toMillis());
    }

    private <T> Uni<T> call(Duration deadline, RequestOptions options, Buffer body, Function<byte[], T> reading) {
        return InternalCall.within(
                deadline,
                vertx,
                () -> client.request(options)
                        .compose(request -> request.send(body))
                        .compose(ProfileServiceClient::body)
                        // A page may be megabytes long, so it is parsed off the event loop.
                        .compose(answer -> vertx.executeBlocking(() -> reading.apply(answer.getBytes()), false)));
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != OK) {
            // The reset is wanted; without a handler it would be logged as a failure.
            response.exceptionHandler(reset -> {}).request().reset();
            return Future.failedFuture(new IOException("The change feed answers " + response.statusCode()));
        }
        return InternalCall.body(response);
    }
}
