package dev.assay.gateway.webhooks;

import dev.assay.rest.call.InFlight;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up where receivers are, on threads of its own: a name server that does not answer holds up webhooks and nothing else. */
@ApplicationScoped
class AddressLookup {

    private static final int THREADS = 16;
    private static final long PATIENCE_SECONDS = 5;

    private final WorkerExecutor threads;

    /** Each name once at a time, so that one that takes for ever takes one thread. */
    private final InFlight<List<InetAddress>> lookups;

    AddressLookup(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("receiver-addresses", THREADS);
        this.lookups = new InFlight<>(host -> threads.executeBlocking(() -> Addresses.of(host), false));
    }

    /** Fails with {@link UnknownHostException} where there is none, or after some seconds. */
    Future<List<InetAddress>> of(String host) {
        return lookups.ask(host)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof TimeoutException ? new UnknownHostException(host) : failure));
    }

    void stop(@Observes ShutdownEvent event) {
        threads.close();
    }
}
