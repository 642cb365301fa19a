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

    /** The server of a data directory and its sessions, including those that have ended. */
    public static long ofPostgres(Path data) throws IOException {
        return ofServer(Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip()));
    }

    /** The same, given the process that started all others. */
    public static long ofServer(long server) throws IOException {
        long ticks = ticks(server);
        for (ProcessHandle session :
                ProcessHandle.of(server).orElseThrow().children().toList()) {
            ticks += ticks(session.pid());
        }
        return ticks * NANOS_PER_TICK;
    }

    /** A process of this machine. */
    public static long ofProcess(long pid) throws IOException {
        return ticks(pid) * NANOS_PER_TICK;
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
