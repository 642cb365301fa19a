package dev.assay.gateway.webhooks;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Looks often, waits briefly, and sends to receivers on this machine. */
public final class Busy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "assay.gateway.webhooks.poll", "50ms",
                "assay.gateway.webhooks.timeout", "2s",
                "assay.gateway.webhooks.concurrent", "2",
                "assay.gateway.webhooks.allow-internal", "true");
    }
}
