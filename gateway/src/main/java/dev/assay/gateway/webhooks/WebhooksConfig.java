package dev.assay.gateway.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are read and delivered. */
@ConfigMapping(prefix = "assay.gateway.webhooks")
interface WebhooksConfig {

    /** Whether receivers may be at addresses that the world outside cannot reach, and speak plain HTTP: for trying things out on one machine. */
    @WithDefault("false")
    boolean allowInternal();

    /** How often the services are asked for new events, and the database for what is due. */
    @WithDefault("1s")
    Duration poll();

    /** How often what waits is counted, for the metrics. */
    @WithDefault("15s")
    Duration countEvery();

    /** From connecting to the head of the answer. */
    @WithDefault("15s")
    Duration timeout();

    /** Deliveries to one receiver at the same time: a slow one fills its own places only. */
    @WithDefault("8")
    int concurrent();

    /** How long what was told, and each try, can be looked up. */
    @WithDefault("30d")
    Duration keptFor();

    /** How often the older ones are deleted. */
    @WithDefault("10m")
    Duration sweepEvery();
}
