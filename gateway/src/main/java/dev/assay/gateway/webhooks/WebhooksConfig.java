package dev.assay.gateway.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are read and delivered. */
@ConfigMapping(prefix = "assay.gateway.webhooks")
public interface WebhooksConfig {

    /** How many webhooks there may be, in every installation. Bounded because every event is matched against every subscription. */
    int MOST = 100;

    /** Whether receivers may have internal addresses and use plain HTTP, for trying things out on one machine. */
    @WithDefault("false")
    boolean allowInternal();

    /** How often the services are asked for new events, and the database for due deliveries. */
    @WithDefault("1s")
    Duration poll();

    /** How often waiting deliveries are counted for the metrics. */
    @WithDefault("15s")
    Duration countEvery();

    /** From looking up the receiver's address to the head of its answer. */
    @WithDefault("15s")
    Duration timeout();

    /** Concurrent deliveries to one receiver, so that a slow one uses up only its own places. */
    @WithDefault("8")
    int concurrent();

    /** How long messages and the tries to deliver them can be looked up. */
    @WithDefault("30d")
    Duration keptFor();

    /** How often older ones are deleted. */
    @WithDefault("10m")
    Duration sweepEvery();
}
