package dev.assay.gateway.keys;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** When keys were last used, to the minute. Written later, so that a request costs only a map lookup. At most one entry for each key. */
@ApplicationScoped
class LastUses {

    private static final Logger LOG = Logger.getLogger(LastUses.class);

    private final StoredKeys stored;
    private final KeysConfig config;
    private final Map<String, Instant> unwritten = new ConcurrentHashMap<>();
    private final Map<String, Instant> written = new ConcurrentHashMap<>();
    private long timer;

    LastUses(StoredKeys stored, KeysConfig config) {
        this.stored = stored;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(config.lastUseEvery().toMillis(), tick -> write());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    void note(String id, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(written.get(id))) {
            unwritten.put(id, minute);
        }
    }

    private void write() {
        Map<String, Instant> uses = new HashMap<>(unwritten);
        if (uses.isEmpty()) {
            return;
        }
        stored.used(uses)
                .subscribe()
                .with(
                        done -> uses.forEach((id, minute) -> {
                            written.put(id, minute);
                            unwritten.remove(id, minute);
                        }),
                        away -> LOG.warnf("Last uses of API keys are written later: %s", away.getMessage()));
    }
}
