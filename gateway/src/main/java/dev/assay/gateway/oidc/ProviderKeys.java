package dev.assay.gateway.oidc;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * The provider's keys as last read. A request that needs newer keys waits for the next read, which is shared: one at a time, and none before a
 * pause has passed since the start of the last. So even the first token signed by a new key is accepted, however many made-up key ids arrive with it.
 */
final class ProviderKeys {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);

    private final Supplier<Future<Map<String, PublicJsonWebKey>>> source;
    private final long pause;
    private final Vertx vertx;
    private volatile Map<String, PublicJsonWebKey> keys = Map.of();
    private volatile boolean away = true;
    private Promise<Void> next;
    private boolean reading;
    private long begunAt;

    ProviderKeys(Supplier<Future<Map<String, PublicJsonWebKey>>> source, Duration pause, Vertx vertx) {
        this.source = source;
        this.pause = pause.toNanos();
        this.vertx = vertx;
        this.begunAt = System.nanoTime() - this.pause;
    }

    /** The keys by id. The same map instance until a read brings different keys. */
    Map<String, PublicJsonWebKey> known() {
        return keys;
    }

    /** Whether the last read failed, so that there may be keys not yet known here. */
    boolean away() {
        return away;
    }

    /** Completes with the first read that begins after this call, on any thread. Never fails, since the known keys stay. */
    synchronized Future<Void> readAgain() {
        if (next != null) {
            return next.future();
        }
        Promise<Void> mine = Promise.promise();
        next = mine;
        plan();
        return mine.future();
    }

    private void plan() {
        long left = Duration.ofNanos(begunAt + pause - System.nanoTime()).toMillis();
        if (reading) {
            return;
        }
        if (left > 0) {
            vertx.setTimer(left, tick -> begin());
        } else {
            begin();
        }
    }

    private synchronized void begin() {
        Promise<Void> mine = next;
        next = null;
        reading = true;
        begunAt = System.nanoTime();
        source.get().onComplete(read -> end(read, mine));
    }

    private void end(AsyncResult<Map<String, PublicJsonWebKey>> read, Promise<Void> waiting) {
        away = read.failed();
        if (read.succeeded()) {
            keys = texts(read.result()).equals(texts(keys)) ? keys : read.result();
        } else {
            LOG.warnf(
                    "The keys of the identity provider were not read: %s",
                    read.cause().getMessage());
        }
        synchronized (this) {
            reading = false;
            if (next != null) {
                plan();
            }
        }
        waiting.complete();
    }

    private static Set<String> texts(Map<String, PublicJsonWebKey> keys) {
        return keys.values().stream().map(PublicJsonWebKey::toJson).collect(Collectors.toSet());
    }
}
