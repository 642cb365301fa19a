package dev.assay.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchRecordTest {

    @Test
    void findsTheProcessThatItWasWrittenFor() throws IOException {
        try (TestProcess ours = TestProcess.start(TestProcess.WAIT, "word-1")) {
            assertEquals(Optional.of(ours.pid()), ours.record().process().map(ProcessView::pid));
        }
    }

    @Test
    void takesAProcessWithAnotherStartTimeForAStranger() throws IOException {
        try (TestProcess stranger = TestProcess.start(TestProcess.WAIT, "word-2")) {
            LaunchRecord record = stranger.record();
            LaunchRecord earlier = record.startedAs(record.pid(), record.startTicks() - 1);
            assertEquals(Optional.empty(), earlier.process());
        }
    }

    @Test
    void takesAProcessWithOtherArgumentsForAStranger() throws IOException {
        try (TestProcess stranger = TestProcess.start(TestProcess.WAIT, "word-3")) {
            LaunchRecord record = stranger.record();
            LaunchRecord other = new LaunchRecord(
                    "part", "word-4", record.executable(), record.pid(), record.startTicks(), 0, 0, "");
            assertEquals(Optional.empty(), other.process());
        }
    }

    @Test
    void takesAnotherProgramForAStranger() throws IOException {
        try (TestProcess stranger = TestProcess.start(TestProcess.WAIT, "word-5")) {
            LaunchRecord record = stranger.record();
            LaunchRecord other =
                    new LaunchRecord("part", "word-5", "/usr/bin/java", record.pid(), record.startTicks(), 0, 0, "");
            assertEquals(Optional.empty(), other.process());
        }
    }

    @Test
    void findsAProcessWhoseNumberCouldNotBeWrittenAnyMore() throws IOException {
        try (TestProcess ours = TestProcess.start(TestProcess.WAIT, "word-6")) {
            LaunchRecord intent = new LaunchRecord("part", "word-6", TestProcess.shell(), 0, 0, 0, 0, "");
            assertEquals(Optional.of(ours.pid()), intent.process().map(ProcessView::pid));
        }
    }

    @Test
    void countsAProcessThatNobodyReapedAsGone() throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec sleep 30").start();
        try (var out = parent.inputReader()) {
            long child = Long.parseLong(out.readLine());
            boolean gone = Patience.await(
                    Duration.ofSeconds(5), () -> ProcessView.of(child).isEmpty());
            assertTrue(gone);
            assertTrue(java.nio.file.Files.exists(java.nio.file.Path.of("/proc/" + child)), "was a zombie");
        } finally {
            parent.destroyForcibly();
        }
    }
}
