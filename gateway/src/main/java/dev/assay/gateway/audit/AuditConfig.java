package dev.assay.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the audit trail gets to know what happens after an answer. */
@ConfigMapping(prefix = "assay.gateway.audit")
interface AuditConfig {

    /** How often profile-service is asked whom imports have changed: so much later they are in the trail. */
    @WithDefault("2s")
    Duration poll();
}
