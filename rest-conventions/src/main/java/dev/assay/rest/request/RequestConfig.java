package dev.assay.rest.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Limits for every request, and for the connections that carry them. */
@ConfigMapping(prefix = "assay.request")
interface RequestConfig {

    /** Largest announced body in bytes: 1 MiB for a JSON document, more if a service streams. */
    @WithDefault("1048576")
    long bodyLimit();

    /** Paths with another limit, each under an arbitrary name. */
    Map<String, Exemption> bodyLimitExemptions();

    /** The longest that a connection in use is kept. Each ends at a random time in the second half of it. */
    @WithDefault("60s")
    Duration connectionAge();

    /** The limit of some paths. */
    interface Exemption {

        /** A regular expression that must match the whole path. */
        String path();

        /** The most bytes that a body may have there. */
        long bytes();
    }
}
