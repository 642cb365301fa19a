package dev.assay.scoring.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangePage;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Speaks the protocol of profile-service on a real socket: pages in their turn, and the latest change of whoever is asked for. */
public final class StandInProfiles {

    private final Vertx vertx;
    private final Queue<String> pages = new ArrayDeque<>();
    private final Map<UUID, CandidateChange> latest = new ConcurrentHashMap<>();
    private final List<Integer> asked = new ArrayList<>();
    private HttpServer server;
    private volatile long unsent;
    private volatile long life = 1;
    private volatile int most = Integer.MAX_VALUE;

    public StandInProfiles(Vertx vertx) throws Exception {
        this.vertx = vertx;
        server = listen(0);
    }

    private HttpServer listen(int port) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(request ->
                        request.bodyHandler(body -> request.response().end(answer(request, body.toString()))))
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public void close() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** What it says of these candidates from now on: the newest of these changes, whatever it said before. */
    public void says(CandidateChange... changes) {
        Map<UUID, CandidateChange> given = new HashMap<>();
        for (CandidateChange change : changes) {
            given.merge(
                    change.candidateId(),
                    change,
                    (known, other) -> known.stamp().isNewerThan(other.stamp()) ? known : other);
        }
        latest.putAll(given);
    }

    /** The incarnation of its database, where it is asked for nobody of a later one. */
    public void livesIn(long incarnation) {
        life = incarnation;
    }

    /** How many changes it says are not on the topic yet. */
    public void unsent(long changes) {
        unsent = changes;
    }

    /** Of how many candidates it tells in one answer. */
    public void tellsAtMost(int candidates) {
        most = candidates;
    }

    /** How many candidates were asked for, by call. */
    public synchronized List<Integer> asked() {
        return asked.stream().filter(count -> count > 0).toList();
    }

    public synchronized void page(ChangePage page) {
        long incarnation = incarnation(page.items());
        pages.add(answer(page.items(), incarnation)
                .put("next", page.reaches().get(0).next())
                .put("pending", page.pending())
                .put(
                        "oldestPendingAt",
                        page.reaches()
                                .get(0)
                                .oldestPendingAt()
                                .map(Object::toString)
                                .orElse(null))
                .toString());
    }

    private synchronized String answer(HttpServerRequest request, String body) {
        if (!request.path().endsWith("/latest")) {
            return pages.remove();
        }
        List<UUID> candidates = new JsonObject(body)
                .getJsonArray("candidates").stream()
                        .map(id -> UUID.fromString((String) id))
                        .toList();
        asked.add(candidates.size());
        List<UUID> told = candidates.subList(0, Math.min(most, candidates.size()));
        List<CandidateChange> known =
                told.stream().filter(latest::containsKey).map(latest::get).toList();
        return answer(known, incarnation(known))
                .put("answered", told.size())
                .put("pending", unsent)
                .put("oldestPendingAt", unsent > 0 ? MemoryFeed.OLDEST.toString() : null)
                .toString();
    }

    private long incarnation(List<CandidateChange> changes) {
        return changes.stream()
                .mapToLong(change -> change.stamp().incarnation())
                .max()
                .orElse(life);
    }

    private static ObjectNode answer(List<CandidateChange> changes, long incarnation) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("incarnation", incarnation);
        ArrayNode items = answer.putArray("items");
        changes.forEach(change -> items.add(item(change)));
        return answer;
    }

    private static ObjectNode item(CandidateChange change) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("candidateId", change.candidateId().toString())
                .put("version", change.stamp().version())
                .put("kind", change.kind().name());
        switch (change.kind()) {
            case UPSERTED -> {
                item.set("profile", change.profile());
                change.tags().forEach(tag -> item.withArray("tags").add(tag));
            }
            case MERGED ->
                item.put("mergedInto", change.mergedInto().orElseThrow().toString());
            case ERASED -> {}
        }
        return item;
    }
}
