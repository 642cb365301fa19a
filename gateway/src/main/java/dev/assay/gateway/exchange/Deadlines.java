package dev.assay.gateway.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long each part of a request and of its answer may take. */
@ConfigMapping(prefix = "assay.gateway.deadline")
public interface Deadlines {

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
