package dev.assay.rest.call;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a service is left alone; a group of settings in the configuration of whoever calls it. */
public interface Breaking {

    /** Calls in a row that a service has not answered, after which nobody is sent to it. */
    @WithDefault("5")
    int failures();

    /** Until one call is sent to find out whether it answers again. */
    @WithDefault("30s")
    Duration pause();
}
