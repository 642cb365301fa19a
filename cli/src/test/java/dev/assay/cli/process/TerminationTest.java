package dev.assay.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TerminationTest {

    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    @Test
    void endsAProcessByItsFirstSignal() throws Exception {
        try (TestProcess ours = TestProcess.start(TestProcess.WAIT, "stop-1")) {
            Termination.of(ours.record(), Duration.ofSeconds(5), List.of("TERM"));
            assertTrue(ours.process().waitFor(5, TimeUnit.SECONDS));
            assertEquals(TERMINATED, ours.process().exitValue());
        }
    }

    @Test
    void killsAProcessThatDoesNotListen() throws Exception {
        try (TestProcess deaf = TestProcess.start("trap '' TERM; echo deaf; " + TestProcess.WAIT, "stop-2")) {
            deaf.process().inputReader().readLine();
            Termination.of(deaf.record(), Duration.ofMillis(200), List.of("TERM"));
            assertTrue(deaf.process().waitFor(5, TimeUnit.SECONDS));
            assertEquals(KILLED, deaf.process().exitValue());
        }
    }

    @Test
    void leavesAStrangerWithTheSameNumberAlone() throws IOException {
        try (TestProcess stranger = TestProcess.start(TestProcess.WAIT, "stop-3")) {
            LaunchRecord record = stranger.record();
            Termination.of(
                    record.startedAs(record.pid(), record.startTicks() + 1), Duration.ofMillis(100), List.of("TERM"));
            assertTrue(stranger.process().isAlive());
            assertTrue(record.process().isPresent());
        }
    }
}
