package dev.assay.gateway.keys;

import dev.assay.database.LastWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** When keys were last used, to the minute. Written later, so that a request costs only a map lookup. Remembers the keys of about a minute. */
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
        timer = vertx.setPeriodic(
                config.lastUseEvery().toMillis(), tick -> write().subscribe().with(written -> {}));
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
        LastWork.atShutdown(write());
    }

    void note(String id, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(written.get(id))) {
            unwritten.put(id, minute);
        }
    }

    private Uni<Void> write() {
        Map<String, Instant> uses = new HashMap<>(unwritten);
        if (uses.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return stored.used(uses)
                .invoke(done -> remember(uses))
                .onFailure()
                .invoke(away -> LOG.warnf("Last uses of API keys are written later: %s", away.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private void remember(Map<String, Instant> uses) {
        Instant latest = Collections.max(uses.values());
        // The others save no write any more, and their keys may be gone.
        written.values().removeIf(minute -> minute.isBefore(latest));
        uses.forEach((id, minute) -> {
            written.put(id, minute);
            unwritten.remove(id, minute);
        });
    }
}
