package dev.assay.gateway.testing;

import dev.assay.database.ClusterLife;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A service that tells of events, a page at a time, as the services do: a page is of one life. Positions go on rising from one test to the next.
 */
public final class ServiceEventsFake implements Consumer<HttpServerRequest> {

    /** A service refuses every other, and one of the build before knows these. */
    private static final Set<String> KNOWN = Set.of("after", "limit");

    private static final AtomicLong PLACES = new AtomicLong();

    private record Event(long place, JsonObject told) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile String life = "1-1";

    public synchronized UUID happens(String type, String data) {
        UUID id = UUID.randomUUID();
        events.add(new Event(
                PLACES.incrementAndGet(),
                new JsonObject()
                        .put("id", id.toString())
                        .put("type", type)
                        .put("at", Instant.now().toString())
                        .put("data", new JsonObject(data))));
        return id;
    }

    /** The last event has not happened, and the next one gets its place. */
    public synchronized void isRestored() {
        events.remove(events.size() - 1);
        PLACES.decrementAndGet();
        life = "1-2";
    }

    @Override
    public synchronized void accept(HttpServerRequest request) {
        if (!KNOWN.containsAll(request.params().names())) {
            request.response().setStatusCode(400).end();
            return;
        }
        boolean ours = Optional.ofNullable(request.getHeader(ClusterLife.HEADER))
                .map(life::equals)
                .orElse(true);
        long after = Optional.ofNullable(request.getParam("after"))
                .filter(position -> ours)
                .map(position -> Long.parseLong(position.split("\\.")[0]))
                .orElse(0L);
        List<Event> page =
                events.stream().filter(event -> event.place() > after).toList();
        long next = page.isEmpty() ? after : page.get(page.size() - 1).place();
        JsonArray items = new JsonArray();
        page.forEach(event -> items.add(event.told()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("items", items)
                        .put("next", next + ".0")
                        .put("life", life)
                        .put("startedOver", !ours)
                        .encode());
    }
}
