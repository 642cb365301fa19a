package dev.assay.gateway.proxy;

import dev.assay.gateway.audit.Trail;
import dev.assay.gateway.exchange.Deadlines;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.route.Deadline;
import dev.assay.gateway.route.Owner;
import dev.assay.rest.shown.ShownCandidates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Forwards exchanges to the services. Each service has its own bounded pool, so that one cannot starve the other. */
@Startup
@ApplicationScoped
public class Proxy {

    /** In seconds. Shorter than a service keeps an idle connection, so that the gateway uses none that is about to be closed. */
    static final int KEEP_ALIVE = 20;

    /** Bodies of any length that stream to one service at a time. Other calls have a pool to themselves. */
    private static final int UPLOADS = 8;

    /** The same for answers, which are as long as the pool of candidates is large, and which callers read as slowly as they like. */
    private static final int DOWNLOADS = 16;

    private final ProxyConfig config;
    private final Deadlines deadlines;
    private final Trail audit;
    private final Pulses pulses;
    private final HttpClient client;

    /** A separate pool, because a few long uploads could otherwise take all connections. */
    private final HttpClient uploads;

    private final HttpClient downloads;
    private final Backend profile;
    private final Backend scoring;

    Proxy(ProxyConfig config, Deadlines deadlines, Trail audit, Vertx vertx, MeterRegistry metrics) {
        this.config = config;
        this.deadlines = deadlines;
        this.audit = audit;
        this.pulses = new Pulses(vertx, metrics);
        this.profile =
                new Backend(Owner.PROFILE, config.profileUrl(), "assay.gateway.profile-url", config.breaker(), metrics);
        this.scoring =
                new Backend(Owner.SCORING, config.scoringUrl(), "assay.gateway.scoring-url", config.breaker(), metrics);
        // Vert.x bounds the pool and its queue for each host and port, not for the whole client.
        this.client =
                vertx.createHttpClient(options().setMaxPoolSize(config.pool().size()));
        this.uploads = vertx.createHttpClient(options().setMaxPoolSize(UPLOADS));
        this.downloads = vertx.createHttpClient(options().setMaxPoolSize(DOWNLOADS));
    }

    /** Shorter than the wait for a connection, which would otherwise end first and look like a full pool, though the service is away. */
    private static Duration connecting(ProxyConfig.Pool pool) {
        Duration most = pool.queueTime().multipliedBy(4).dividedBy(5);
        return pool.connect().compareTo(most) < 0 ? pool.connect() : most;
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setMaxWaitQueueSize(config.pool().queue())
                .setConnectTimeout((int) connecting(config.pool()).toMillis())
                .setMaxHeaderSize(ShownCandidates.LARGEST_HEAD)
                .setKeepAliveTimeout(KEEP_ALIVE);
    }

    /** Succeeds once the whole answer has been passed on; fails with the problem to answer. */
    public Future<Void> forward(Exchange exchange) {
        Backend backend = switch (exchange.route().owner()) {
            case PROFILE -> profile;
            case SCORING -> scoring;
            case GATEWAY -> throw new IllegalArgumentException("The gateway's own pages are not forwarded");
        };
        backend.opened();
        return new Call(exchange, backend, deadlines, audit, pulses.here())
                .start(client(exchange.route().deadline()), config.pool().queueTime())
                .onComplete(end -> backend.closed());
    }

    private HttpClient client(Deadline deadline) {
        return switch (deadline) {
            case UPLOAD -> uploads;
            case DOWNLOAD -> downloads;
            case READ, WRITE, DOCUMENT -> client;
        };
    }

    @PreDestroy
    void close() {
        client.close();
        uploads.close();
        downloads.close();
    }
}
