package dev.assay.gateway.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Looks up where receivers are, on threads of its own: a name server that does not answer holds up webhooks and nothing else. */
@ApplicationScoped
class AddressLookup {

    private static final int THREADS = 16;
    private static final long PATIENCE_SECONDS = 5;

    private final WorkerExecutor threads;

    /** Each name once at a time, so that one that takes for ever takes one thread. */
    private final Map<String, Future<List<InetAddress>>> asked = new ConcurrentHashMap<>();

    AddressLookup(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("receiver-addresses", THREADS);
    }

    /** Fails with {@link java.net.UnknownHostException} where there is none, or after some seconds. */
    Future<List<InetAddress>> of(String host) {
        Promise<List<InetAddress>> mine = Promise.promise();
        Future<List<InetAddress>> earlier = asked.putIfAbsent(host, mine.future());
        if (earlier == null) {
            threads.executeBlocking(() -> Addresses.of(host), false).onComplete(found -> {
                asked.remove(host);
                mine.handle(found);
            });
        }
        return (earlier == null ? mine.future() : earlier).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.close();
    }
}
