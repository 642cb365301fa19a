package dev.assay.rest.call;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When calls to a service are suspended: a group of settings in the configuration of its caller. */
public interface Breaking {

    /** Unanswered calls in a row after which no more are sent. */
    @WithDefault("5")
    int failures();

    /** Time until one trial call finds out whether the service answers again. */
    @WithDefault("30s")
    Duration pause();
}
