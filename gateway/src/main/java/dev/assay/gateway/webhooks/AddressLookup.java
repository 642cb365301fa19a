package dev.assay.gateway.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.List;

/** Looks up where receivers are, on threads of its own: a name server that does not answer holds up webhooks and nothing else. */
@ApplicationScoped
class AddressLookup {

    private static final int THREADS = 8;

    private final WorkerExecutor threads;

    AddressLookup(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("receiver-addresses", THREADS);
    }

    /** Fails with {@link java.net.UnknownHostException} where there is none. */
    Future<List<InetAddress>> of(String host) {
        return threads.executeBlocking(() -> Addresses.of(host), false);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.close();
    }
}
