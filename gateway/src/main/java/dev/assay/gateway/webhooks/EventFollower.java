package dev.assay.gateway.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Reads the events of one service from where it has got to, page after page, until there are no more. One read at a time. */
final class EventFollower {

    private static final Logger LOG = Logger.getLogger(EventFollower.class);
    private static final int PAGE = 500;

    private final ServiceEvents events;
    private final Messages messages;
    private final Counter restarts;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();

    EventFollower(ServiceEvents events, Messages messages, Counter restarts) {
        this.events = events;
        this.messages = messages;
        this.restarts = restarts;
    }

    void follow() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        page().onTermination().invoke(() -> busy.set(false)).subscribe().with(this::read, this::notRead);
    }

    /** Whether there may be more. */
    private Uni<Boolean> page() {
        return messages.read(events.service())
                .chain(from -> events.after(from, PAGE)
                        .chain(page -> from.behind(page).equals(from)
                                ? Uni.createFrom().item(false)
                                : messages.tell(events.service(), from, page)
                                        .invoke(moved -> moved(moved, page))
                                        .map(moved -> moved && isFull(page))));
    }

    private void moved(boolean moved, JsonNode page) {
        if (moved && page.path("startedOver").asBoolean()) {
            restarts.increment();
            LOG.warnf(
                    "The database of %s is not the one that its events were read from: it has been restored or replaced, or a"
                            + " standby has taken over. They are read from the first one on; what was told before is not told again",
                    events.service());
        }
    }

    private void read(boolean more) {
        if (away.getAndSet(false)) {
            LOG.infof("Events of %s are read again", events.service());
        }
        if (more) {
            follow();
        }
    }

    private void notRead(Throwable failure) {
        if (!away.getAndSet(true)) {
            LOG.warnf(
                    "Events of %s are not read, so webhooks tell of nothing new from there: %s",
                    events.service(), failure);
        }
    }

    private static boolean isFull(JsonNode page) {
        return page.path("items").size() == PAGE;
    }
}
