package dev.assay.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much each caller may ask for. Every replica of the gateway counts on its own. */
@ConfigMapping(prefix = "assay.gateway.limits")
interface LimitsConfig {

    /** Requests per second that a caller may sustain. */
    @WithDefault("200")
    int perSecond();

    /** Requests that it may make at once after a pause. A multiple of {@code perSecond} is easiest to explain. */
    @WithDefault("1000")
    int burst();

    /** Requests in flight at the same time: three quarters of the connections to a service, so that other callers still find one. */
    @WithDefault("48")
    int concurrent();
}
