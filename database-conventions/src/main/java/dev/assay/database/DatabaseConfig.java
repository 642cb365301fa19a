package dev.assay.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on the use of the database. The session's own time-outs are set with the connection's properties. */
@ConfigMapping(prefix = "assay.database")
public interface DatabaseConfig {

    /** How long a statement in a transaction may run. Reads and single writing statements keep the session's shorter limit. */
    @WithDefault("5s")
    Duration writeStatementTimeout();

    /** How long a caller waits for a read before it gets 504. */
    @WithDefault("2500ms")
    Duration readDeadline();

    /** How long a caller waits for a write before it gets 504. The write may still commit. */
    @WithDefault("7s")
    Duration writeDeadline();

    /**
     * How long work may hold a connection. Longer than the deadlines, the limits of statements and the allowed silence of a connection, so that it stops
     * only work that would never end and never return its connection to the pool.
     */
    @WithDefault("30s")
    Duration sessionLimit();

    /** How long a request waits for a connection before it gets 503. */
    @WithDefault("1s")
    Duration acquireTimeout();

    /** How many requests may wait for a connection; the next one gets 503 at once. */
    @WithDefault("200")
    int waitingRequests();

    /** Whether this process migrates the schema. If not, it waits until a job has done so. */
    @WithDefault("true")
    boolean migrate();

    /** Pause between attempts to reach a database that was unavailable at startup. */
    @WithDefault("1s")
    Duration migrationRetry();
}
