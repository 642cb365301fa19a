package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.faults.RowReport.Of;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The wall clock jumps, for the database and all services. */
@ExtendWith(RowReport.class)
class ClockIT {

    private static final List<String> JUMPS = List.of("+1h", "+0", "-1h", "+0", "+400d", "+0", "-400d", "+0");

    @TempDir
    Path folder;

    private WallClock clock;
    private Stand stand;

    @BeforeEach
    void start() throws Exception {
        clock = WallClock.in(folder);
        stand = new Stand(folder.resolve("home"), clock.settings());
    }

    @AfterEach
    void stop() throws Exception {
        if (stand != null) {
            stand.stop();
        }
    }

    /** The time from one jump to the next, in nanoseconds of elapsed time. */
    private record Window(String jump, long begin, long end) {

        List<Call> calls(History history) {
            return history.begun(begin, end);
        }

        /** No service is away, but a token may be signed before a jump and checked after it: one call in twenty at most, and not every call from then on. */
        void isBelieved(History history) {
            long refused =
                    calls(history).stream().filter(call -> call.status() == 503).count();
            assertTrue(
                    refused * 20 <= calls(history).size(),
                    refused + " of " + calls(history).size() + " calls were answered 503 after " + jump);
        }
    }

    @Test
    @Of(Row.F13)
    void goesOnWhenTheClockJumps(Findings findings) throws Exception {
        Duration between = Scale.faultyLink();
        String epoch = epoch();
        Load load = new Load(stand.caller(), "f13", Seed.random(Row.F13), Scale.callsPerSecond()).start();
        LockSupport.parkNanos(between.toNanos());
        List<Window> windows = new ArrayList<>();
        for (String jump : JUMPS) {
            long begin = System.nanoTime();
            clock.jump(jump);
            LockSupport.parkNanos(between.toNanos());
            windows.add(new Window(jump, begin, System.nanoTime()));
        }
        load.finish();

        findings.done(
                "the time of day of PostgreSQL and all services set by libfaketime to %s, for %d s each, under writes, erasures and reads",
                String.join(", ", JUMPS), between.toSeconds());
        for (Window window : windows) {
            findings.figure("after %s: %s", window.jump(), History.answers(window.calls(load.history())));
            window.isBelieved(load.history());
        }
        assertEquals(epoch, epoch(), "a clock that went ahead for some seconds opened another quarter");
        List<String> violations = Checker.answers(load.history().where(call -> true));
        violations.addAll(new Checker(stand).afterwards(load.history(), "f13"));
        findings.holds(violations);
    }

    private String epoch() throws Exception {
        return stand.caller().get("/api/v1/rankings?limit=1").path("epoch").asText();
    }
}
