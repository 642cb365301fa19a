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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Records who saw and changed what, before they see it: an answer waits until its entry is committed, and if it cannot be committed the caller
 * gets 503 instead. One transaction at a time writes all entries that have arrived meanwhile, so that not every entry costs a transaction.
 */
@ApplicationScoped
public class AuditTrail implements Trail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    /** Entries of a few hundred bytes each, fewer if they name many candidates; more would only lengthen the transaction. */
    private static final int AT_ONCE = 500;

    /** Ten transactions' worth. Beyond that a request gets 503 at once. */
    private static final int MOST_WAITING = 5_000;

    /**
     * For one transaction: more than the database lets its statement run, so that only one without an answer takes longer, and less than an answer
     * waits, so that those behind it are written in time.
     */
    private static final Duration STATEMENT = Duration.ofMillis(2_500);

    /** The wait for an entry, which takes one commit. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Granted even if the deadline is used up, since an answer that is ready is worth a moment. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(400);

    /** Not an HTTP status, since nobody saw one. */
    public static final int LEFT = 499;

    private record Waiting(AuditEntry entry, Context context, Promise<Void> written) {}

    private final AuditEntries entries;
    private final AuditedFacts facts;
    private final Vertx vertx;
    private final Duration longest;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    /** Total weight of the waiting entries. */
    private int load;

    @Inject
    AuditTrail(AuditEntries entries, AuditedFacts facts, Vertx vertx) {
        this(entries, facts, vertx, STATEMENT);
    }

    /** @param longest how long a transaction may take before the next one begins */
    AuditTrail(AuditEntries entries, AuditedFacts facts, Vertx vertx, Duration longest) {
        this.longest = longest;
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

    /** How long an answer waits for its entry, given what is left of its deadline. */
    public static Duration patience(Duration left) {
        Duration most = left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
        return most.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : most;
    }

    /** Like {@link #record}, but fails after the limit. The entry may be written nevertheless. */
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
            Future<Void> added = entries.add(batch.stream().map(Waiting::entry).toList());
            TimeLimit.within(vertx, longest, AuditTrail::late, added).onComplete(end -> ended(batch, end.cause()));
        }
    }

    private static Throwable late() {
        return new TimeoutException("its database did not answer");
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
