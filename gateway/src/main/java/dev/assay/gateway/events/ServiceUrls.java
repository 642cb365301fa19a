package dev.assay.gateway.events;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services are. The proxy uses the same settings. */
@ConfigMapping(prefix = "assay.gateway")
interface ServiceUrls {

    /** Address of profile-service: scheme, host, port. */
    URI profileUrl();

    /** Address of scoring-service: scheme, host, port. */
    URI scoringUrl();
}
