package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.rest.call.TimeLimit;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jboss.logging.Logger;

/**
 * Writes down who saw and changed what, before it is seen: an answer waits until its entry is committed, and where it cannot be, the caller
 * gets 503 instead. One transaction at a time takes all entries that have come meanwhile, so that they do not cost one each.
 */
@ApplicationScoped
public class AuditTrail implements Trail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    /** Entries of some hundred bytes each, fewer of those that name many candidates; more would only make one transaction long. */
    private static final int AT_ONCE = 500;

    /** Ten transactions' worth. Who comes then is told 503 at once. */
    private static final int MOST_WAITING = 5_000;

    /** For the entry, which is one commit. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Also where the deadline is used up: an answer that is there is worth a moment. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(400);

    /** Not a status of HTTP, as nobody saw one. */
    public static final int LEFT = 499;

    private record Waiting(AuditEntry entry, Context context, Promise<Void> written) {}

    private final AuditEntries entries;
    private final AuditedFacts facts;
    private final Vertx vertx;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    /** Weight of those that wait. */
    private int load;

    AuditTrail(AuditEntries entries, AuditedFacts facts, Vertx vertx) {
        this.entries = entries;
        this.facts = facts;
        this.vertx = vertx;
    }

    @Override
    public Future<Void> record(Exchange exchange, int status, MultiMap answer) {
        Promise<Void> written = Promise.promise();
        Waiting mine = new Waiting(facts.of(exchange, status, answer), vertx.getOrCreateContext(), written);
        if (!enqueue(mine)) {
            return Future.failedFuture(unavailable());
        }
        return written.future();
    }

    /** How long an answer waits for its entry, where so much is left of its deadline. */
    public static Duration patience(Duration left) {
        Duration most = left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
        return most.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : most;
    }

    /** As {@link #record}, and fails when it takes longer; the entry may be written all the same. */
    Future<Void> record(Exchange exchange, int status, MultiMap answer, Duration limit) {
        return TimeLimit.within(vertx, limit, AuditTrail::unavailable, record(exchange, status, answer));
    }

    @Override
    public void recordUnanswered(Exchange exchange, int status) {
        record(exchange, status, MultiMap.caseInsensitiveMultiMap())
                .onFailure(lost -> LOG.errorf(
                        "Request %s is not in the audit trail: %s", exchange.requestId(), lost.getMessage()));
    }

    private boolean enqueue(Waiting one) {
        synchronized (waiting) {
            if (load >= MOST_WAITING) {
                return false;
            }
            waiting.add(one);
            load += one.entry().weight();
            if (writing) {
                return true;
            }
            writing = true;
        }
        writeNext();
        return true;
    }

    private void writeNext() {
        List<Waiting> batch = new ArrayList<>();
        synchronized (waiting) {
            int weight = 0;
            while (weight < AT_ONCE && !waiting.isEmpty()) {
                batch.add(waiting.remove());
                weight += batch.get(batch.size() - 1).entry().weight();
            }
            load -= weight;
            writing = !batch.isEmpty();
        }
        if (!batch.isEmpty()) {
            entries.add(batch.stream().map(Waiting::entry).toList()).onComplete(end -> ended(batch, end.cause()));
        }
    }

    private void ended(List<Waiting> batch, Throwable failure) {
        if (failure != null) {
            LOG.errorf("The audit trail was not written for %d requests: %s", batch.size(), failure.getMessage());
        }
        for (Waiting each : batch) {
            each.context().runOnContext(back -> {
                if (failure == null) {
                    each.written().complete();
                } else {
                    each.written().fail(unavailable());
                }
            });
        }
        writeNext();
    }

    public static ProblemException unavailable() {
        return new ProblemException(
                        CommonError.UNAVAILABLE,
                        "The audit trail cannot be written, and no response is sent without it; a change may have been made.")
                .withHeader("Retry-After", "2");
    }
}
