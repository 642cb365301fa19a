package dev.assay.faults;

import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers that do not wait for their answers. */
@ExtendWith({SharedStand.class, RowReport.class})
class HungUpCallersIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final String PROFILE = "profile-service";
    private static final int AT_ONCE = 64;
    private static final int NEXT = 100;

    @Test
    @Of(Row.F9)
    void takesBackEveryConnection(Stand stand, Findings findings) throws Exception {
        Random random = Seed.random(Row.F9);
        stand.part(PROFILE).kill();
        stand.up("-Dquarkus.datasource.reactive.max-size=4");
        List<Footprint> before = Footprint.all(stand);
        Population population = new Population("f9", random);

        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < Scale.abortedCalls(); i++) {
            String name = "f9-" + i;
            byte[] request = request(stand, name, population.body(name));
            int patience = random.nextInt(30);
            callers.submit(() -> abort(stand, request, patience));
        }
        callers.shutdown();
        boolean all = callers.awaitTermination(5, TimeUnit.MINUTES);
        Eventually.isTrue(MINUTE, "the pool is idle", () -> isIdle(stand));
        List<String> refused = Probe.refusedByProfiles(stand, NEXT);

        findings.done(
                "%d callers write and hang up within 30 ms, %d at a time; a pool of 4", Scale.abortedCalls(), AT_ONCE);
        findings.figure(
                "connections in use afterwards: 0; %d of the next %d calls succeeded", NEXT - refused.size(), NEXT);
        findings.holds(all ? refused : List.of("not all calls were made"));
        Footprint.awaitNear(stand, before);
        stand.part(PROFILE).kill();
    }

    /** No connection is in use or waited for, and no call is on its way to the service. */
    private static boolean isIdle(Stand stand) throws Exception {
        Management profile = stand.management(PROFILE);
        return profile.metric("sql_pool_active") + profile.metric("sql_pool_queue_size") == 0
                && stand.management("gateway").metric("assay_gateway_calls_open", PROFILE) == 0;
    }

    private static byte[] request(Stand stand, String name, String body) {
        return String.join(
                        "\r\n",
                        "PUT /api/v1/candidates/external/faults/" + name + " HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Authorization: Bearer " + stand.caller().key(),
                        "Content-Type: application/json",
                        "Content-Length: " + body.length(),
                        "",
                        body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void abort(Stand stand, byte[] request, int patienceMillis) {
        try {
            Socket socket = new Socket("127.0.0.1", stand.port("gateway"));
            socket.getOutputStream().write(request);
            LockSupport.parkNanos(patienceMillis * 1_000_000L);
            Link.reset(socket);
        } catch (IOException refused) {
            // A caller who is refused at once has hung up, too.
        }
    }
}
