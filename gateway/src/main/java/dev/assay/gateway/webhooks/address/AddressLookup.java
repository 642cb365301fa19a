package dev.assay.gateway.webhooks.address;

import dev.assay.gateway.webhooks.WebhooksConfig;
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
 * Resolves the names of receivers on its own threads, so that a name server that does not answer holds up only webhooks. Names that are being
 * registered have separate threads from those to which messages are sent, since anybody who may register could make up names that resolve slowly.
 */
@ApplicationScoped
public class AddressLookup {

    /** One lookup for each thread: a caller who would have to wait for a thread is better told to try again. */
    private static final int REGISTERED = 8;

    private static final int SENDERS = 16;
    private static final long PATIENCE_SECONDS = 5;

    /** Asks the name servers. Blocks. */
    public interface Names {
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

    public AddressLookup(Vertx vertx, Names names) {
        this.registering = vertx.createSharedWorkerExecutor("registered-addresses", REGISTERED);
        this.sending = vertx.createSharedWorkerExecutor("receiver-addresses", SENDERS);
        this.registered = new LookupRoom(REGISTERED, host -> registering.executeBlocking(() -> names.of(host), false));
        this.receivers =
                new LookupRoom(WebhooksConfig.MOST, host -> sending.executeBlocking(() -> names.of(host), false));
    }

    /** Fails with {@link UnknownHostException} if there is no address or after some seconds, and with the problem to answer if there are too many lookups. */
    public Future<List<InetAddress>> toRegister(String host) {
        return patiently(registered, host);
    }

    /** The same for a registered receiver. */
    public Future<List<InetAddress>> toSend(String host) {
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
