package dev.assay.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What each caller may ask for; every replica of the gateway counts by itself. */
@ConfigMapping(prefix = "assay.gateway.limits")
interface LimitsConfig {

    /** Requests a second that a caller may go on making for ever. */
    @WithDefault("200")
    int perSecond();

    /** Requests that it may make at once after a pause; whole seconds' worth are easiest to explain. */
    @WithDefault("1000")
    int burst();

    /** Requests in the air at the same time: three quarters of the connections to a service, so that others find one. */
    @WithDefault("48")
    int concurrent();
}
