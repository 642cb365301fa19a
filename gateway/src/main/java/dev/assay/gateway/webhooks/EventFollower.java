package dev.assay.gateway.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Reads the events of one service from where it has got to, page after page, until there are no more. One read at a time. */
final class EventFollower {

    private static final Logger LOG = Logger.getLogger(EventFollower.class);
    private static final int PAGE = 500;

    private final ServiceEvents events;
    private final Messages messages;
    private final AtomicBoolean busy = new AtomicBoolean();

    EventFollower(ServiceEvents events, Messages messages) {
        this.events = events;
        this.messages = messages;
    }

    void follow() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        pages().onTermination()
                .invoke(() -> busy.set(false))
                .subscribe()
                .with(read -> {}, away -> LOG.debugf("Events of %s are read later: %s", events.service(), away));
    }

    private Uni<Void> pages() {
        return messages.position(events.service())
                .chain(from -> events.after(from, PAGE)
                        .chain(page -> isNew(page, from)
                                ? messages.tell(events.service(), from, page)
                                        .chain(moved -> moved && isFull(page)
                                                ? pages()
                                                : Uni.createFrom().voidItem())
                                : Uni.createFrom().voidItem()));
    }

    private static boolean isNew(JsonNode page, String from) {
        return !page.path("next").asText().equals(from);
    }

    private static boolean isFull(JsonNode page) {
        return page.path("items").size() == PAGE;
    }
}
