package dev.assay.faults;

import dev.assay.faults.RowReport.Of;
import dev.assay.faults.TcpProxy.Mode;
import dev.assay.system.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The link to the database is reset, stalled, half open or extremely slow. */
@ExtendWith({SharedStand.class, RowReport.class})
class DatabaseLinkIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int CALLS = 100;

    @Test
    @Of(Row.F4)
    void answersByTheDeadlineAndRefillsItsPool(Stand stand, Findings findings) throws Exception {
        Random random = Seed.random(Row.F4);
        List<Footprint> before = Footprint.all(stand);
        List<String> violations = new ArrayList<>();
        Load load = new Load(stand.caller(), "f4", random, Scale.callsPerSecond()).start();

        for (Mode mode : List.of(Mode.PASS, Mode.STALL, Mode.HALF_OPEN, Mode.SLICE)) {
            LockSupport.parkNanos((1_000 + random.nextInt(1_000)) * 1_000_000L);
            long begin = System.nanoTime();
            stand.database().mode(mode);
            if (mode == Mode.PASS) {
                stand.database().reset();
            }
            LockSupport.parkNanos(Scale.faultyLink().toNanos());
            stand.database().mode(Mode.PASS);
            long healed = System.nanoTime();
            Eventually.isTrue(MINUTE, "serves after " + mode, () -> Probe.serves(stand));
            List<Call> during = load.history().begun(begin, healed);
            findings.figure(
                    "%s: %s, the longest %s, served again after %.1f s",
                    mode == Mode.PASS ? "RESET" : mode,
                    History.answers(during),
                    History.longest(during),
                    (System.nanoTime() - healed) / 1e9);
        }
        load.finish();

        findings.done(
                "each fault for %d s under %d calls a second",
                Scale.faultyLink().toSeconds(), Scale.callsPerSecond());
        violations.addAll(Checker.answers(load.history().where(call -> true)));
        violations.addAll(new Checker(stand).afterwards(load.history(), "f4"));
        findings.holds(violations);
        Footprint.awaitNear(stand, before);
        findings.holds(Probe.refused(stand, CALLS));
    }
}
