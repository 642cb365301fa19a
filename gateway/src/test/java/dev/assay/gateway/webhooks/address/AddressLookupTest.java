package dev.assay.gateway.webhooks.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.gateway.testing.Until;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressLookupTest {

    private static final int ROOM = 8;

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch nameServer = new CountDownLatch(1);
    private final AddressLookup lookup = new AddressLookup(vertx, this::found);

    @AfterEach
    void stop() {
        nameServer.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void refusesToRegisterMoreNamesThanItCanLookUp() {
        somebodyRegistersSlowNames();

        Future<List<InetAddress>> oneMore = lookup.toRegister("one-more.example");

        Until.holds(oneMore::isComplete);
        ProblemException refused = assertInstanceOf(ProblemException.class, oneMore.cause());
        assertEquals(503, refused.code().status());
        assertEquals("5", refused.headers().get("Retry-After"));
    }

    @Test
    void looksReceiversUpWhileSomebodyRegistersSlowNames() {
        somebodyRegistersSlowNames();

        Future<List<InetAddress>> receiver = lookup.toSend("ats.example");

        Until.holds(receiver::succeeded);
    }

    @Test
    void hasRoomAgainWhenTheNamesAreFound() {
        List<Future<List<InetAddress>>> slow = somebodyRegistersSlowNames();

        nameServer.countDown();

        Until.holds(() -> slow.stream().allMatch(Future::succeeded));
        Future<List<InetAddress>> next = lookup.toRegister("next.example");
        Until.holds(next::succeeded);
    }

    private List<Future<List<InetAddress>>> somebodyRegistersSlowNames() {
        return IntStream.range(0, ROOM)
                .mapToObj(i -> lookup.toRegister("slow-" + i + ".example"))
                .toList();
    }

    private List<InetAddress> found(String host) throws UnknownHostException {
        if (host.startsWith("slow")) {
            try {
                nameServer.await();
            } catch (InterruptedException stopped) {
                throw new UnknownHostException(host);
            }
        }
        return List.of(InetAddress.getByAddress(host, new byte[] {93, (byte) 184, (byte) 216, 34}));
    }
}
