package dev.assay.database.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long events wait for their readers. */
@ConfigMapping(prefix = "assay.events")
interface EventsConfig {

    /** Whether this service has events at all. */
    @WithDefault("false")
    boolean told();

    /** Longer than anybody leaves a gateway switched off. */
    @WithDefault("7d")
    Duration keptFor();

    /** How often the older ones are deleted. */
    @WithDefault("10m")
    Duration sweepEvery();
}
