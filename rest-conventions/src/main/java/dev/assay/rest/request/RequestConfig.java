package dev.assay.rest.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Bounds on every request, and on the connections they come by. */
@ConfigMapping(prefix = "assay.request")
interface RequestConfig {

    /** Largest announced body in bytes; 1 MiB for a JSON document, more where a service streams. */
    @WithDefault("1048576")
    long bodyLimit();

    /** Addresses that take more, by any name. */
    Map<String, Exemption> bodyLimitExemptions();

    /** How long a connection is kept at most while it is used; each ends at a time of its own in the second half of it. */
    @WithDefault("60s")
    Duration connectionAge();

    /** The bound of some addresses. */
    interface Exemption {

        /** A regular expression that the whole path matches. */
        String path();

        /** Most bytes that a body may have there. */
        long bytes();
    }
}
