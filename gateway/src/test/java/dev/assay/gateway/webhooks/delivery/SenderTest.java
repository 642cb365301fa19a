package dev.assay.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.webhooks.Receiver;
import dev.assay.gateway.webhooks.Secret;
import dev.assay.gateway.webhooks.WebhooksConfig;
import dev.assay.gateway.webhooks.address.AddressLookup;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A receiver that was outside when it was registered, and whose name leads inside when it is sent to. */
class SenderTest {

    private static final long HALF_AND_MORE_MILLIS = 1_400;

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsNothingToAnInternalAddress() throws UnknownHostException {
        Outcome outcome = send(false, "127.0.0.1");

        assertEquals("The receiver has an internal address now.", outcome.error());
        assertTrue(receiver.told().isEmpty());
    }

    @Test
    void sendsNothingWhereOneOfSeveralAddressesIsInternal() throws UnknownHostException {
        assertEquals(
                "The receiver has an internal address now.",
                send(false, "93.184.216.34", "127.0.0.1").error());
        assertTrue(receiver.told().isEmpty());
    }

    @Test
    void connectsToTheAddressThatWasCheckedWhateverTheNameSays() throws UnknownHostException {
        Outcome outcome = send(true, "127.0.0.1");

        assertTrue(outcome.delivered(), outcome.toString());
        assertEquals(1, receiver.told().size());
    }

    /** Each of the two is in time on its own. */
    @Test
    void givesUpWhenLookupAndAnswerTakeTooLongTogether() {
        receiver.answers(request -> vertx.setTimer(
                HALF_AND_MORE_MILLIS,
                later -> request.response().setStatusCode(204).end()));
        AddressLookup slow = new AddressLookup(vertx, host -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(HALF_AND_MORE_MILLIS));
            return List.of(InetAddress.getLoopbackAddress());
        });

        Outcome outcome = send(slow, config(true, "2s"));

        assertEquals("No answer came within 2000 ms.", outcome.error());
    }

    private Outcome send(boolean allowInternal, String... addresses) throws UnknownHostException {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        AddressLookup lookup = new AddressLookup(vertx, host -> {
            assertEquals("receiver.invalid", host);
            return List.of(found);
        });
        return send(lookup, config(allowInternal, "15s"));
    }

    private Outcome send(AddressLookup lookup, WebhooksConfig config) {
        Sender sender = new Sender(vertx, lookup, config, Clock.systemUTC());
        URI url = URI.create(receiver.url().replace("127.0.0.1", "receiver.invalid"));
        DueDelivery delivery = new DueDelivery(
                UUID.randomUUID(),
                1,
                1,
                UUID.randomUUID(),
                url,
                List.of(Secret.create(new SecureRandom())),
                UUID.randomUUID(),
                "{}");
        return sender.send(delivery).toCompletionStage().toCompletableFuture().join();
    }

    private static WebhooksConfig config(boolean allowInternal, String timeout) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhooksConfig.class)
                .withDefaultValue("assay.gateway.webhooks.allow-internal", Boolean.toString(allowInternal))
                .withDefaultValue("assay.gateway.webhooks.timeout", timeout)
                .build()
                .getConfigMapping(WebhooksConfig.class);
    }
}
