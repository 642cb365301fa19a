package dev.assay.gateway.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long each part of a request and of its answer may take. */
@ConfigMapping(prefix = "assay.gateway.deadline")
public interface Deadlines {

    /** From the complete request to the response's headers, for a route that changes nothing. */
    @WithDefault("3s")
    Duration read();

    /** The same for a route that writes or computes something. */
    @WithDefault("8s")
    Duration write();

    /** The same for a route that first reads a document: 4 s in the queue, 10 s to read it, 8 s for the write. */
    @WithDefault("22s")
    Duration document();

    /** How far the request's body may fall behind its slowest pace, 64 kB a second, so that a slow sender cannot hold a connection forever. */
    @WithDefault("10s")
    Duration body();

    /** From a request's head to the end of a body of any length, in or out, since one that never ends would hold its connection forever. */
    @WithDefault("30m")
    Duration stream();

    /** Between two pieces of a response's body, or of a streamed request's. */
    @WithDefault("30s")
    Duration idle();
}
