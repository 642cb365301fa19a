package dev.assay.rest.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds on every request. */
@ConfigMapping(prefix = "assay.request")
interface RequestConfig {

    /** Largest announced body in bytes; 1 MiB for a JSON document, more where a service streams. */
    @WithDefault("1048576")
    long bodyLimit();
}
