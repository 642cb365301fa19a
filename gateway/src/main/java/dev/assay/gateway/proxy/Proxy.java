package dev.assay.gateway.proxy;

import dev.assay.gateway.audit.Trail;
import dev.assay.gateway.exchange.Deadlines;
import dev.assay.gateway.exchange.Exchange;
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
import java.util.EnumMap;
import java.util.Map;

/** Forwards exchanges to the services. Each service has its own bounded pool, so that one cannot starve the other. */
@Startup
@ApplicationScoped
public class Proxy {

    /** In seconds. Shorter than a service keeps an idle connection, so that the gateway uses none that is about to be closed. */
    static final int KEEP_ALIVE = 20;

    /** Documents on slow lines, and those that wait to be read. */
    private static final int DOCUMENTS = 32;

    /** Bodies of any length that stream to one service at a time. Other calls have a pool to themselves. */
    private static final int UPLOADS = 8;

    /** The same for answers, which are as long as the pool of candidates is large, and which callers read as slowly as they like. */
    private static final int DOWNLOADS = 16;

    /** Open pages that show the progress of an import; as many as one process of profile-service lets watch (assay.imports.watchers). */
    private static final int WATCHES = 24;

    private final ProxyConfig config;
    private final Deadlines deadlines;
    private final Trail audit;
    private final Pulses pulses;
    private final Map<Pool, HttpClient> clients = new EnumMap<>(Pool.class);
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
        for (Pool pool : Pool.values()) {
            clients.put(pool, vertx.createHttpClient(options().setMaxPoolSize(size(pool))));
        }
    }

    private int size(Pool pool) {
        return switch (pool) {
            case CALLS -> config.pool().size();
            case DOCUMENTS -> DOCUMENTS;
            case UPLOADS -> UPLOADS;
            case DOWNLOADS -> DOWNLOADS;
            case WATCHES -> WATCHES;
        };
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
        Pool pool = Pool.of(exchange.route().deadline());
        backend.opened(pool);
        return new Call(exchange, backend, deadlines, audit, pulses.here())
                .start(clients.get(pool), config.pool().queueTime())
                .onComplete(end -> backend.closed(pool));
    }

    @PreDestroy
    void close() {
        clients.values().forEach(HttpClient::close);
    }
}
