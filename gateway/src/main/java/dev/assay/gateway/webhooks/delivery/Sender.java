package dev.assay.gateway.webhooks.delivery;

import dev.assay.gateway.webhooks.WebhooksConfig;
import dev.assay.gateway.webhooks.address.AddressLookup;
import dev.assay.gateway.webhooks.address.Addresses;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one message to one receiver, at the address that was checked and not at the one that its name resolves to a moment later. */
@ApplicationScoped
class Sender {

    private static final int CONNECTIONS = 64;
    private static final int LONGEST_REASON = 200;

    private final AddressLookup lookup;
    private final HttpClient client;
    private final boolean allowInternal;
    private final Duration timeout;
    private final Clock clock;

    Sender(Vertx vertx, AddressLookup lookup, WebhooksConfig config, Clock clock) {
        this.lookup = lookup;
        this.allowInternal = config.allowInternal();
        this.timeout = config.timeout();
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                // A receiver is outside, so it gets no trace headers of ours.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setName("webhooks")
                .setConnectTimeout((int) timeout.toMillis())
                .setMaxPoolSize(CONNECTIONS)
                // Connections are pooled by address too, so that none is reused for a name that has moved.
                .setKeepAliveTimeout(5)
                .setMaxRedirects(0));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Never fails: whatever goes wrong is the outcome. One limit holds for all of it, from the lookup to the head of the answer. */
    Future<Outcome> send(DueDelivery delivery) {
        long started = System.nanoTime();
        Promise<Void> over = Promise.promise();
        return lookup.toSend(delivery.url().getHost())
                .compose(addresses -> post(delivery, addresses, over.future()))
                .map(response -> outcome(response, clock.instant(), started))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> new Outcome(null, reason(failure), Optional.empty(), millis(started)))
                .onComplete(outcome -> over.complete());
    }

    /** @param over when the outcome is known: the rest of an answer does not matter, and it could go on forever */
    private Future<HttpClientResponse> post(DueDelivery delivery, List<InetAddress> addresses, Future<Void> over) {
        if (!allowInternal && addresses.stream().anyMatch(Addresses::isInternal)) {
            return Future.failedFuture("The receiver has an internal address now.");
        }
        Instant at = clock.instant();
        return client.request(options(delivery.url(), addresses.get(0))).compose(request -> {
            request.putHeader("Content-Type", "application/json")
                    .putHeader("User-Agent", "Assay-Webhooks/1")
                    .putHeader("webhook-id", delivery.message().toString())
                    .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                    .putHeader("webhook-signature", delivery.signatures(at));
            boolean late = over.isComplete();
            over.onComplete(known -> request.reset());
            return late ? Future.failedFuture("Connected too late") : request.send(Buffer.buffer(delivery.body()));
        });
    }

    private RequestOptions options(URI url, InetAddress address) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int usual = tls ? 443 : 80;
        int port = url.getPort() < 0 ? usual : url.getPort();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    private static Outcome outcome(HttpClientResponse response, Instant now, long started) {
        int status = response.statusCode();
        String error = status / 100 == 2 ? null : "The receiver answered " + status + ".";
        return new Outcome(status, error, RetryAfter.wait(response.getHeader("Retry-After"), now), millis(started));
    }

    private String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "No answer came within " + timeout.toMillis() + " ms.";
        }
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static int millis(long started) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
