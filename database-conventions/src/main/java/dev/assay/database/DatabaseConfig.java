package dev.assay.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds on the use of the database; the session's own time-outs stand with the connection's properties. */
@ConfigMapping(prefix = "assay.database")
public interface DatabaseConfig {

    /** How long a statement of a transaction may run; reads and single writing statements keep the session's shorter limit. */
    @WithDefault("5s")
    Duration writeStatementTimeout();

    /** How long a caller waits for a read before it is told 504. */
    @WithDefault("2500ms")
    Duration readDeadline();

    /** How long a caller waits for a write before it is told 504; the write may still commit. */
    @WithDefault("7s")
    Duration writeDeadline();

    /**
     * How long work may have a connection. Longer than the deadlines, than statements may run and a connection be silent, so that only work that never
     * ends is ended: its connection would be out of the pool for ever.
     */
    @WithDefault("30s")
    Duration sessionLimit();

    /** How long a request waits for a connection before it is told 503. */
    @WithDefault("1s")
    Duration acquireTimeout();

    /** How many requests may wait for a connection; the next one is told 503 at once. */
    @WithDefault("200")
    int waitingRequests();

    /** Whether this process brings the schema up to date; where a job does it before, this one waits until it has. */
    @WithDefault("true")
    boolean migrate();

    /** Pause between attempts to reach a database that was missing at start. */
    @WithDefault("1s")
    Duration migrationRetry();
}
