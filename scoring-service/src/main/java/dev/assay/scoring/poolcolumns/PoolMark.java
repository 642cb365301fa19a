package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.poolcolumns.columns.Snapshot;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The moment that a page shows.
 *
 * @param at the database's time of the look
 * @param seen what it saw
 */
public record PoolMark(Instant at, Snapshot seen) {

    /** A cursor has to fit into a request; more transactions than this do not run at once here. */
    private static final int MOST_RUNNING = 60;

    /** For a cursor; empty if the snapshot does not fit. */
    public String encode() {
        return seen.transactionsRunning() > MOST_RUNNING ? "" : at + "/" + seen;
    }

    /** Reads what {@link #encode} wrote; empty for anything else. */
    public static Optional<PoolMark> decode(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? Optional.empty()
                    : Optional.of(new PoolMark(
                            Instant.parse(text.substring(0, slash)), Snapshot.parse(text.substring(slash + 1))));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
