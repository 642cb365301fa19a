package dev.assay.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the audit trail learns what happens after an answer. */
@ConfigMapping(prefix = "assay.gateway.audit")
interface AuditConfig {

    /** How often profile-service is asked which candidates imports have changed: the delay with which the trail shows them. */
    @WithDefault("2s")
    Duration poll();
}
