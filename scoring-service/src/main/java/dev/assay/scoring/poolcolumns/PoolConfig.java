package dev.assay.scoring.poolcolumns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The pool in memory. */
@ConfigMapping(prefix = "assay.pool")
interface PoolConfig {

    /** Share of the heap that all pools together may take; beyond it there are no rankings by own weights or tags until there is room. */
    @WithDefault("0.4")
    double heapShare();

    /** Across how many changes a later page of a walk can look back. */
    @WithDefault("65536")
    int keptChanges();

    /** How often changes are fetched when nobody asks; a request fetches them first. */
    @WithDefault("500ms")
    Duration catchUpEvery();

    /** How long a request waits for a pool that is being read into memory. */
    @WithDefault("1500ms")
    Duration patience();

    /** How long a process that has just started says that it is not ready while it reads the pool; a replica that is alone has nobody to wait for it. */
    @WithDefault("0s")
    Duration readyWait();

    /** How many pages of the table, of 8 KB each, are read at once. */
    @WithDefault("1000")
    int tablePages();

    /** How long changes are kept for replicas; a replica that has not looked for half that time reads the whole pool again. */
    @WithDefault("1h")
    Duration changesKeptFor();

    /** How often expired changes are deleted. */
    @WithDefault("1m")
    Duration sweepEvery();
}
