package dev.assay.faults;

import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A disk is full. The database has a small file system of its own, which only root can make. */
@ExtendWith(RowReport.class)
class FullDiskIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    @Of(Row.F10)
    void goesOnWhenThereIsRoomAgain(Findings findings) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path postgres = Files.createDirectories(home.resolve("postgres"));
        Path logs = Files.createDirectories(home.resolve("logs"));
        Assumptions.assumeTrue(mount(postgres, "400m") && mount(logs, "16m"), "this user may not mount a file system");
        try {
            Stand stand = new Stand(home);
            try {
                fill(stand, findings, postgres, logs);
            } finally {
                stand.stop();
            }
        } finally {
            run("umount", postgres.toString());
            run("umount", logs.toString());
        }
    }

    private static void fill(Stand stand, Findings findings, Path postgres, Path logs) throws Exception {
        Load load = new Load(stand.caller(), "f10", Seed.random(Row.F10), Scale.callsPerSecond()).start();
        List<String> violations = new ArrayList<>();
        LockSupport.parkNanos(2_000_000_000L);
        for (Path disk : List.of(logs, postgres)) {
            long begin = System.nanoTime();
            Path filler = disk.resolve("filler");
            occupy(filler);
            LockSupport.parkNanos(Scale.faultyLink().multipliedBy(2).toNanos());
            List<Call> during = load.history().begun(begin, System.nanoTime());
            Files.delete(filler);
            stand.up();
            long room = System.nanoTime();
            Eventually.isTrue(MINUTE, "serves again", () -> Probe.serves(stand));
            findings.figure(
                    "%s full: %s, the longest %s; served %.1f s after there was room",
                    disk.getFileName(),
                    History.answers(during),
                    History.longest(during),
                    (System.nanoTime() - room) / 1e9);
        }
        load.finish();
        findings.done(
                "the disk of the logs and then that of the database filled for %d s",
                Scale.faultyLink().toSeconds() * 2);
        violations.addAll(Checker.answers(load.history().where(call -> true)));
        violations.addAll(new Checker(stand).afterwards(load.history(), "f10"));
        findings.holds(violations);
    }

    /** Fills all the room that is left. */
    private static void occupy(Path filler) throws IOException {
        byte[] piece = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // The disk is full, as intended.
        }
    }

    private static boolean mount(Path folder, String size) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + size, "tmpfs", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
