package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process runs out of a resource. */
@ExtendWith({SharedStand.class, RowReport.class})
class ExhaustionIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final String PROFILE = "profile-service";
    private static final int ROWS = 500;

    @Test
    @Of(Row.F11)
    void endsWhenItIsOutOfMemory(Stand stand, Findings findings) throws Exception {
        Load load = new Load(stand.caller(), "f11", Seed.random(Row.F11), Scale.callsPerSecond()).start();
        BulkImport rows = new BulkImport(stand.caller(), "f11-row", ROWS);
        rows.start();
        for (String service : List.of(PROFILE, "scoring-service")) {
            ProcessHandle process = stand.part(service).process();
            long begin = System.nanoTime();
            LeakAgent.loadInto(process.pid());
            process.onExit().get(MINUTE.toSeconds(), TimeUnit.SECONDS);
            findings.figure("%s ended %.1f s after the leak began", service, (System.nanoTime() - begin) / 1e9);
            stand.up();
        }
        rows.await(PATIENCE);
        load.finish();

        findings.done(
                "a leak of 1 MB pieces in profile-service, then in scoring-service, while %d rows are imported", ROWS);
        List<String> violations = new Checker(stand).afterwards(load.history(), "f11");
        violations.addAll(rows.violations());
        findings.figure("%d of %d rows there once", rows.stored(), ROWS);
        findings.holds(violations);
    }

    @Test
    @Of(Row.F12)
    void servesAgainWhenThereAreFileHandles(Stand stand, Findings findings) throws Exception {
        Load load = new Load(stand.caller(), "f12", Seed.random(Row.F12), Scale.callsPerSecond()).start();
        LockSupport.parkNanos(2_000_000_000L);
        Part profile = stand.part(PROFILE);
        long begin = System.nanoTime();
        limit(profile, Integer.toString(profile.openFiles()));
        stand.database().reset();
        LockSupport.parkNanos(Scale.faultyLink().toNanos());
        limit(profile, "20000");
        long healed = System.nanoTime();
        Eventually.isTrue(MINUTE, "serves again", () -> Probe.serves(stand));
        findings.figure(
                "without handles: %s, the longest %s; served again after %.1f s",
                History.answers(load.history().begun(begin, healed)),
                History.longest(load.history().begun(begin, healed)),
                (System.nanoTime() - healed) / 1e9);
        idle(stand, findings);
        load.finish();

        findings.done(
                "profile-service's limit set to what it has open and its database connections reset, for %d s; then %d idle connections at the gateway",
                Scale.faultyLink().toSeconds(), Scale.idleSockets());
        List<String> violations = Checker.answers(load.history().where(call -> true));
        violations.addAll(new Checker(stand).afterwards(load.history(), "f12"));
        findings.holds(violations);
    }

    private static void idle(Stand stand, Findings findings) throws IOException, InterruptedException {
        List<Socket> idle = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            for (int i = 0; i < Scale.idleSockets(); i++) {
                idle.add(new Socket("127.0.0.1", stand.port("gateway")));
            }
            findings.holds(Probe.refused(stand, 20));
            findings.figure("with %d idle connections 20 of the next 20 calls succeeded", idle.size());
        } catch (Exception e) {
            throw new IOException("after " + idle.size() + " connections, " + (System.nanoTime() - begin), e);
        } finally {
            for (Socket each : idle) {
                each.close();
            }
        }
        assertTrue(idle.size() >= Scale.idleSockets());
    }

    private static void limit(Part part, String files) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("prlimit", "--pid", Long.toString(part.pid()), "--nofile=" + files + ":20000")
                .inheritIO()
                .start()
                .waitFor();
        assertTrue(exit == 0, "prlimit");
    }
}
