package dev.assay.gateway.exchange;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks that no deadline is longer than the server keeps a silent connection. Such a deadline would have no effect: the connection would be closed
 * first, without an answer.
 */
@Startup
@ApplicationScoped
class SilentConnections {

    private static final String IDLE_TIMEOUT = "quarkus.http.idle-timeout";

    SilentConnections(Deadlines deadlines, @ConfigProperty(name = IDLE_TIMEOUT) Duration idleTimeout) {
        silences(deadlines).forEach((name, deadline) -> {
            if (deadline.compareTo(idleTimeout) >= 0) {
                throw new ConfigurationException("Set " + IDLE_TIMEOUT + " (" + idleTimeout.toSeconds()
                        + " s) higher than assay.gateway.deadline." + name + " (" + deadline.toSeconds() + " s).");
            }
        });
    }

    /** Those within which nothing may pass. */
    private static Map<String, Duration> silences(Deadlines deadlines) {
        Map<String, Duration> silences = new LinkedHashMap<>();
        silences.put("read", deadlines.read());
        silences.put("write", deadlines.write());
        silences.put("document", deadlines.document());
        silences.put("body", deadlines.body());
        silences.put("idle", deadlines.idle());
        return silences;
    }
}
