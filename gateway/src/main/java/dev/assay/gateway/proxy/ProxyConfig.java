package dev.assay.gateway.proxy;

import dev.assay.rest.call.Breaking;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are, how long the gateway waits for them, and for how many calls at a time. */
@ConfigMapping(prefix = "assay.gateway")
interface ProxyConfig {

    /** Address of profile-service: scheme, host, port. */
    URI profileUrl();

    /** Address of scoring-service: scheme, host, port. */
    URI scoringUrl();

    Pool pool();

    Breaking breaker();

    interface Pool {

        /** Connections to each service. */
        @WithDefault("64")
        int size();

        /** Requests that may wait for a connection; any more get 503. */
        @WithDefault("128")
        int queue();

        /** How long such a request waits before it gets 503, too. */
        @WithDefault("500ms")
        Duration queueTime();

        /** Time for TCP to connect, bounded by most of {@code queueTime}. On a local network it takes far less. */
        @WithDefault("400ms")
        Duration connect();
    }
}
