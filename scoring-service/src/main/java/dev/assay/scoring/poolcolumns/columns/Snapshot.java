package dev.assay.scoring.poolcolumns.columns;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Which transactions a look at the database saw, as PostgreSQL writes it: {@code xmin:xmax:running,running}. Two replicas that name the same one mean
 * the same pool.
 */
public final class Snapshot {

    private final long oldestRunning;
    private final long next;
    private final long[] running;

    private Snapshot(long oldestRunning, long next, long[] running) {
        this.oldestRunning = oldestRunning;
        this.next = next;
        this.running = running;
        Arrays.sort(running);
    }

    /** Fails with {@link IllegalArgumentException} if the text is not a snapshot. */
    public static Snapshot parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("No snapshot");
        }
        long[] running = parts[2].isEmpty()
                ? new long[0]
                : Arrays.stream(parts[2].split(",")).mapToLong(Long::parseLong).toArray();
        return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether a transaction that has committed by now had committed then. */
    boolean includes(long transaction) {
        return transaction < oldestRunning || transaction < next && Arrays.binarySearch(running, transaction) < 0;
    }

    /** Whether this one sees everything that the other one saw. */
    public boolean includes(Snapshot other) {
        return other.next <= next && LongStream.of(running).noneMatch(other::includes);
    }

    public long oldestRunning() {
        return oldestRunning;
    }

    public int transactionsRunning() {
        return running.length;
    }

    @Override
    public String toString() {
        return oldestRunning + ":" + next + ":"
                + LongStream.of(running).mapToObj(Long::toString).collect(Collectors.joining(","));
    }
}
