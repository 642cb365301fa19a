package dev.assay.gateway.proxy;

import dev.assay.rest.call.Breaking;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long, and how many at a time, the gateway waits for them. */
@ConfigMapping(prefix = "assay.gateway")
interface ProxyConfig {

    /** Address of profile-service: scheme, host, port. */
    URI profileUrl();

    /** Address of scoring-service: scheme, host, port. */
    URI scoringUrl();

    Deadlines deadline();

    Pool pool();

    Breaking breaker();

    interface Deadlines {

        /** From the complete request to the response's headers, where nothing is changed. */
        @WithDefault("3s")
        Duration read();

        /** The same where something is written or computed. */
        @WithDefault("8s")
        Duration write();

        /** The same where a document is read before: 4 s in the line, 10 s to read it, 8 s for the write. */
        @WithDefault("22s")
        Duration document();

        /** For the request's body to arrive, so that a slow sender cannot hold a connection for ever. */
        @WithDefault("10s")
        Duration body();

        /** From a request's head to the end of a body of any length, in or out: one that never ends would keep its connection for ever. */
        @WithDefault("30m")
        Duration stream();

        /** Between two pieces of a response's body, or of a request's that streams in. */
        @WithDefault("30s")
        Duration idle();
    }

    interface Pool {

        /** Connections to each service. */
        @WithDefault("64")
        int size();

        /** Requests that may wait for one of them; more get 503. */
        @WithDefault("128")
        int queue();

        /** How long one of those waits before it gets 503, too. */
        @WithDefault("500ms")
        Duration queueTime();

        /** For TCP to connect; on a local network an answer takes far less. */
        @WithDefault("1s")
        Duration connect();
    }
}
