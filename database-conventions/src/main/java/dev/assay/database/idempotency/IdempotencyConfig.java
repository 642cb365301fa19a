package dev.assay.database.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the answers to requests with a key are kept. */
@ConfigMapping(prefix = "assay.idempotency")
interface IdempotencyConfig {

    /** The API promises a day. After that, the same key counts as new. */
    @WithDefault("24h")
    Duration keptFor();

    /** How often older ones are deleted. */
    @WithDefault("10m")
    Duration sweepEvery();
}
