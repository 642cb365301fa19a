package dev.assay.benchmarks.rescoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A group of processes that may use a given part of one core (cgroup v1, {@code cpu}); needs the right to create one. */
final class Share implements AutoCloseable {

    private static final int PERIOD_MICROS = 100_000;
    private static final Path ALL = Path.of("/sys/fs/cgroup/cpu");

    private final Path group;

    Share(String name, double cores) throws IOException {
        group = Files.createDirectories(ALL.resolve("assay-" + name));
        write("cpu.cfs_period_us", Integer.toString(PERIOD_MICROS));
        write("cpu.cfs_quota_us", Long.toString(Math.round(cores * PERIOD_MICROS)));
    }

    /** Adds a process with all its threads. */
    void take(long pid) throws IOException {
        write("cgroup.procs", Long.toString(pid));
    }

    private void write(String file, String value) throws IOException {
        Files.writeString(group.resolve(file), value);
    }

    /** Moves the processes that are left back to the root group. */
    @Override
    public void close() throws IOException {
        for (String pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
            Files.writeString(ALL.resolve("cgroup.procs"), pid);
        }
        Files.delete(group);
    }
}
