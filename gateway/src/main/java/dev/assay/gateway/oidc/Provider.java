package dev.assay.gateway.oidc;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Calls the identity provider over HTTP. Every wait is bounded, and redirects are not followed. */
final class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** In bytes; a provider's documents have a few thousand. */
    private static final int LONGEST = 512 * 1024;

    /** A provider on this machine needs no TLS. From anywhere else its keys could be tampered with in transit. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient http;
    private final String issuer;

    /** The discovery document as last read; null before that, and after an endpoint that it names has failed. */
    private volatile JsonObject remembered;

    /** @throws IllegalArgumentException with a sentence for the operator if the issuer is not a usable address */
    Provider(String issuer, Vertx vertx) {
        this.issuer = issuer;
        safe(URI.create(issuer));
        http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(8).setMaxWaitQueueSize(256));
    }

    /** @param known the configured address; if empty, the provider's discovery document has it under {@code name} */
    Future<JsonObject> read(Optional<URI> known, String name) {
        return known.map(Future::succeededFuture)
                .orElseGet(() -> discovered().map(document -> address(document, name)))
                .compose(address -> ask(get(address), Buffer.buffer()));
    }

    /** Sends a form, with the credentials of the gateway as a client. */
    Future<JsonObject> post(Optional<URI> known, String name, String authorization, String form) {
        return known.map(Future::succeededFuture)
                .orElseGet(() -> remembered().map(document -> address(document, name)))
                .compose(address -> ask(
                        get(address)
                                .setMethod(HttpMethod.POST)
                                .putHeader(HttpHeaders.AUTHORIZATION, authorization)
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded"),
                        Buffer.buffer(form)))
                .onFailure(away -> remembered = null);
    }

    private static URI address(JsonObject document, String name) {
        return URI.create(document.getString(name, ""));
    }

    private Future<JsonObject> remembered() {
        JsonObject document = remembered;
        return document == null ? discovered() : Future.succeededFuture(document);
    }

    private Future<JsonObject> discovered() {
        String root = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return ask(get(URI.create(root + "/.well-known/openid-configuration")), Buffer.buffer())
                .map(document -> {
                    if (!issuer.equals(document.getString("issuer"))) {
                        throw new IllegalArgumentException("its discovery document is about another issuer");
                    }
                    remembered = document;
                    return document;
                });
    }

    private static RequestOptions get(URI address) {
        return new RequestOptions()
                .setAbsoluteURI(safe(address).toString())
                // Also bounds the wait for a free connection when all are in use.
                .setConnectTimeout(PATIENCE.toMillis())
                .putHeader(HttpHeaders.ACCEPT, "application/json");
    }

    /** @throws IllegalArgumentException with a sentence for the operator if answers from there could be forged */
    static URI safe(URI address) {
        boolean fit = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost())));
        if (!fit) {
            throw new IllegalArgumentException("The identity provider is asked over https; '" + address + "' is not.");
        }
        return address;
    }

    private Future<JsonObject> ask(RequestOptions options, Buffer body) {
        return http.request(options)
                .compose(request -> request.send(body)
                        .compose(Provider::read)
                        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .onFailure(broken -> request.reset())
                        .map(Buffer::toJsonObject));
    }

    private static Future<Buffer> read(HttpClientResponse answer) {
        Promise<Buffer> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(read));
        answer.handler(piece -> {
            if (read.length() + piece.length() > LONGEST) {
                whole.tryFail("it answered more than " + LONGEST + " bytes");
            } else {
                read.appendBuffer(piece);
            }
        });
        return answer.statusCode() == 200 ? whole.future() : Future.failedFuture("it answered " + answer.statusCode());
    }

    void close() {
        http.close();
    }
}
