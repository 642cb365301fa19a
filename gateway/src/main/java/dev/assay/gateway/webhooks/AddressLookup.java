package dev.assay.gateway.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up where receivers are, on threads of its own: a name server that does not answer holds up webhooks and nothing else. Names that somebody
 * registers have threads apart from those that messages go to: anybody who may register could make up slow ones.
 */
@ApplicationScoped
class AddressLookup {

    /** As many as there are threads: who would wait for one is better told to come again. */
    private static final int REGISTERED = 8;

    private static final int SENDERS = 16;
    private static final long PATIENCE_SECONDS = 5;

    /** Asks the name servers, and blocks meanwhile. */
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    private final WorkerExecutor registering;
    private final WorkerExecutor sending;
    private final LookupRoom registered;
    private final LookupRoom receivers;

    @Inject
    AddressLookup(Vertx vertx) {
        this(vertx, Addresses::of);
    }

    AddressLookup(Vertx vertx, Names names) {
        this.registering = vertx.createSharedWorkerExecutor("registered-addresses", REGISTERED);
        this.sending = vertx.createSharedWorkerExecutor("receiver-addresses", SENDERS);
        this.registered = new LookupRoom(REGISTERED, host -> registering.executeBlocking(() -> names.of(host), false));
        this.receivers = new LookupRoom(Webhooks.MOST, host -> sending.executeBlocking(() -> names.of(host), false));
    }

    /** Fails with {@link UnknownHostException} where there is none, or after some seconds; with the problem to answer where too many are asked for. */
    Future<List<InetAddress>> toRegister(String host) {
        return patiently(registered, host);
    }

    /** The same for a receiver that is registered. */
    Future<List<InetAddress>> toSend(String host) {
        return patiently(receivers, host);
    }

    private static Future<List<InetAddress>> patiently(LookupRoom room, String host) {
        return room.of(host)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof TimeoutException ? new UnknownHostException(host) : failure));
    }

    void stop(@Observes ShutdownEvent event) {
        registering.close();
        sending.close();
    }
}
