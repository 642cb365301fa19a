package dev.assay.database.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether there are events, and how long they are kept for their readers. */
@ConfigMapping(prefix = "assay.events")
interface EventsConfig {

    /** Whether this service has events at all. */
    @WithDefault("false")
    boolean told();

    /** Longer than anybody leaves the gateway switched off. */
    @WithDefault("7d")
    Duration keptFor();

    /** How often older ones are deleted. */
    @WithDefault("10m")
    Duration sweepEvery();
}
