package dev.assay.profile.scores;

import dev.assay.rest.call.Breaker;
import dev.assay.rest.call.InternalCall;
import dev.assay.rest.request.RequestId;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.OwnTokens;
import dev.assay.rest.token.TokenMinter;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.MDC;

/** Calls the endpoints of scoring-service that are for this service only. */
// At start, so that a service with an unusable key does not come up.
@Startup
@ApplicationScoped
class ScoringClient {

    /** More simultaneous calls would only wait in scoring-service. */
    private static final int CONNECTIONS = 16;

    private static final int MAX_WAITING = 64;
    private static final int CONNECT_MILLIS = 500;

    record Answer(int status, byte[] body) {}

    private final Vertx vertx;
    private final HttpClient client;
    private final URI base;
    private final Duration deadline;
    private final OwnTokens tokens;
    private final Breaker breaker;

    ScoringClient(Vertx vertx, ScoringConfig config, Clock clock) {
        this.vertx = vertx;
        this.base = config.url();
        this.deadline = config.deadline();
        TokenMinter minter = TokenMinter.reading(config.signingKey(), Issuers.PROFILE, clock);
        this.tokens = new OwnTokens(minter, "scoring-service", Issuers.SCORES_SCOPE, clock);
        this.breaker = new Breaker("scoring-service", config.breaker());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setName("scoring-service")
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(MAX_WAITING)
                .setKeepAliveTimeout(30));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    Uni<Answer> get(String path) {
        return send(HttpMethod.GET, path, Buffer.buffer());
    }

    Uni<Answer> post(String path, byte[] body) {
        return send(HttpMethod.POST, path, Buffer.buffer(body));
    }

    private Uni<Answer> send(HttpMethod method, String path, Buffer body) {
        RequestOptions request = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(base.resolve(path).toString())
                .putHeader("Accept", "application/json")
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", "Bearer " + tokens.current())
                .setIdleTimeout(deadline.toMillis());
        if (MDC.get(RequestId.LOG_KEY) instanceof String id) {
            request.putHeader(RequestId.HEADER, id);
        }
        return Uni.createFrom().deferred(() -> within(breaker.enter(true), request, body));
    }

    private Uni<Answer> within(Breaker.Permit permit, RequestOptions request, Buffer body) {
        return InternalCall.within(deadline, vertx, () -> exchange(request, body))
                .onItem()
                .invoke(answer -> permit.answered())
                .onFailure(ConnectionPoolTooBusyException.class)
                .invoke(permit::ended)
                .onFailure()
                .invoke(permit::failed)
                .onCancellation()
                .invoke(permit::ended);
    }

    private Future<Answer> exchange(RequestOptions options, Buffer body) {
        return client.request(options).compose(request -> request.send(body)).compose(ScoringClient::answer);
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return InternalCall.body(response).map(body -> new Answer(response.statusCode(), body.getBytes()));
    }
}
