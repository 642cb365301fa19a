package dev.assay.benchmarks.rescoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A group of processes that may take a given part of one core (cgroup v1, {@code cpu}); needs the right to make one. */
final class Share implements AutoCloseable {

    private static final int PERIOD_MICROS = 100_000;
    private static final Path ALL = Path.of("/sys/fs/cgroup/cpu");

    private final Path group;

    Share(String name, double cores) throws IOException {
        group = Files.createDirectories(ALL.resolve("assay-" + name));
        write("cpu.cfs_period_us", Integer.toString(PERIOD_MICROS));
        write("cpu.cfs_quota_us", Long.toString(Math.round(cores * PERIOD_MICROS)));
    }

    /** With all its threads. */
    void take(long pid) throws IOException {
        write("cgroup.procs", Long.toString(pid));
    }

    private void write(String file, String value) throws IOException {
        Files.writeString(group.resolve(file), value);
    }

    /** Lets go of those that are left in it. */
    @Override
    public void close() throws IOException {
        for (String pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
            Files.writeString(ALL.resolve("cgroup.procs"), pid);
        }
        Files.delete(group);
    }
}
