package dev.assay.benchmarks.rescoring;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time in nanoseconds, from the JVM and from {@code /proc}. */
public final class Cpu {
    private static final long NANOS_PER_TICK = 10_000_000;
    private static final int UTIME = 11;

    private Cpu() {}

    public static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The server of a data directory and its sessions, those that have ended included. */
    public static long ofPostgres(Path data) throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        long ticks = ticks(server);
        for (ProcessHandle session :
                ProcessHandle.of(server).orElseThrow().children().toList()) {
            ticks += ticks(session.pid());
        }
        return ticks * NANOS_PER_TICK;
    }

    private static long ticks(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = UTIME; i < UTIME + 4; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }
}
