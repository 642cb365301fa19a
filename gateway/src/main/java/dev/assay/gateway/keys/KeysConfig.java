package dev.assay.gateway.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this replica follows the keys in the database. */
@ConfigMapping(prefix = "assay.gateway.keys")
interface KeysConfig {

    /** How often they are read: a key revoked at another replica is refused here after this time. */
    @WithDefault("2s")
    Duration poll();

    /** How often last uses are written. */
    @WithDefault("60s")
    Duration lastUseEvery();
}
