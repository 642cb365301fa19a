package dev.assay.gateway.proxy;

import dev.assay.gateway.route.Owner;
import dev.assay.rest.call.Breaker;
import dev.assay.rest.call.Breaking;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One service behind the gateway: its address, its open calls, its retry budget and its breaker. */
final class Backend {

    private final Owner owner;
    private final URI url;
    private final Map<Pool, AtomicInteger> open = new EnumMap<>(Pool.class);
    private final RetryBudget retries = new RetryBudget();
    private final Breaker breaker;

    /** @param key name of the setting with the address, for the message to the operator */
    Backend(Owner owner, URI url, String key, Breaking breaking, MeterRegistry metrics) {
        boolean plain = url.getHost() != null
                && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
        if (!plain) {
            throw new ConfigurationException(
                    "Set " + key + " to the address of " + owner.service() + ", such as http://127.0.0.1:8081.");
        }
        this.owner = owner;
        this.url = url;
        this.breaker = new Breaker(owner.service(), breaking);
        for (Pool pool : Pool.values()) {
            open.put(pool, new AtomicInteger());
            Gauge.builder("assay.gateway.calls.open", open.get(pool), AtomicInteger::get)
                    .description("Requests that wait for or read an answer of the service")
                    .tag("service", owner.service())
                    .tag("pool", pool.tag())
                    .register(metrics);
        }
        Gauge.builder("assay.gateway.breaker.open", breaker, each -> each.isOpen() ? 1 : 0)
                .description("1 while nobody is sent to the service because it did not answer, else 0")
                .tag("service", owner.service())
                .register(metrics);
    }

    String service() {
        return owner.service();
    }

    /** Scheme, host and port as the service sees them in the Host header. */
    String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    RequestOptions request(HttpMethod method, String uri) {
        boolean ssl = url.getScheme().equals("https");
        int standard = ssl ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setSsl(ssl)
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? standard : url.getPort())
                .setURI(uri);
    }

    /** @throws dev.assay.rest.problem.ProblemException while no calls are sent to the service */
    Breaker.Permit enter(boolean quick) {
        return breaker.enter(quick);
    }

    /** Whether a call that broke off may be sent again. */
    boolean allowsRetry() {
        return retries.allowsOne();
    }

    void opened(Pool pool) {
        retries.called();
        open.get(pool).incrementAndGet();
    }

    void closed(Pool pool) {
        open.get(pool).decrementAndGet();
    }
}
