package dev.assay.gateway.identity;

import dev.assay.gateway.keys.KeyTable;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Holds the API keys of the operator's file, the source of an installation's first key, and reads it again when it has changed. */
@Startup
@ApplicationScoped
class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    private final Path file;
    private volatile KeyTable keys;
    private volatile String text;
    private volatile String complaint = "";

    KeyRing(IdentityConfig config, Vertx vertx) {
        file = config.apiKeys()
                .orElseThrow(() -> new ConfigurationException(
                        "Set assay.gateway.api-keys to the file with the hashes of the API keys."));
        try {
            text = Files.readString(file);
            keys = ApiKeys.parse(text);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new ConfigurationException(
                    "The API keys in " + file + " (assay.gateway.api-keys) cannot be used: " + reason(unusable) + ".",
                    unusable);
        }
        vertx.setPeriodic(config.apiKeysPoll().toMillis(), tick -> vertx.executeBlocking(this::reread));
    }

    KeyTable keys() {
        return keys;
    }

    /** Compares the content and not the modification time, so that two changes within one tick of the file system's clock are both seen. */
    private Void reread() {
        try {
            String now = Files.readString(file);
            if (!now.equals(text)) {
                keys = ApiKeys.parse(now);
                text = now;
                LOG.infof("Read %d API keys again", keys.size());
            }
            complaint = "";
        } catch (IOException | IllegalArgumentException unusable) {
            complain(reason(unusable));
        }
        return null;
    }

    /** Logs each reason once, since the file is read every few seconds. */
    private void complain(String reason) {
        if (!reason.equals(complaint)) {
            complaint = reason;
            LOG.errorf("The API keys read before stay in force; %s cannot be used: %s", file, reason);
        }
    }

    private static String reason(Exception unusable) {
        return unusable instanceof IOException ? "it cannot be read" : unusable.getMessage();
    }
}
