package dev.assay.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Reads the events of one service from where the last read ended, page after page, until there are no more. One read at a time. */
public final class EventFollower {

    private static final Logger LOG = Logger.getLogger(EventFollower.class);

    private final ServiceEvents events;
    private final EventPositions positions;
    private final EventReader reader;
    private final String place;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();

    EventFollower(ServiceEvents events, EventPositions positions, EventReader reader) {
        this.events = events;
        this.positions = positions;
        this.reader = reader;
        this.place = reader.place(events.service());
    }

    /** Reads the events that there are, unless a read is already under way. */
    public void follow() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        page().onTermination().invoke(() -> busy.set(false)).subscribe().with(this::read, this::notRead);
    }

    /** Whether there may be more. */
    private Uni<Boolean> page() {
        return positions
                .read(place)
                .chain(from -> events.after(from, reader.pageSize())
                        .chain(page -> from.behind(page).equals(from)
                                ? Uni.createFrom().item(false)
                                : positions
                                        .moveOn(place, from, page, reader)
                                        .invoke(moved -> moved(moved, page))
                                        .map(moved -> moved && isFull(page))));
    }

    private void moved(boolean moved, JsonNode page) {
        if (moved && page.path("startedOver").asBoolean()) {
            reader.startedOver(events.service());
            LOG.warnf(
                    "The database of %s is not the one that its events were read from: it has been restored or replaced, or a"
                            + " standby has taken over. They are read from the first one on; what was told before is not told again"
                            + " (%s)",
                    events.service(), reader.name());
        }
    }

    private void read(boolean more) {
        if (away.getAndSet(false)) {
            LOG.infof("Events of %s are read again (%s)", events.service(), reader.name());
        }
        if (more) {
            follow();
        }
    }

    private void notRead(Throwable failure) {
        if (!away.getAndSet(true)) {
            LOG.warnf(
                    "Events of %s are not read, so nothing new from there gets to the %s: %s",
                    events.service(), reader.name(), failure);
        }
    }

    private boolean isFull(JsonNode page) {
        return page.path("items").size() == reader.pageSize();
    }
}
