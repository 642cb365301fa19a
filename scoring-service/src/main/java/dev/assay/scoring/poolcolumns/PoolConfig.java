package dev.assay.scoring.poolcolumns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The pool in memory. */
@ConfigMapping(prefix = "assay.pool")
interface PoolConfig {

    /** Part of the heap that the pools may take together; above it there are no rankings by own weights and no tags until there is room. */
    @WithDefault("0.4")
    double heapShare();

    /** How many changes a later page of a walk can look back behind. */
    @WithDefault("65536")
    int keptChanges();

    /** How often changes are fetched when nobody asks; whoever asks fetches them before. */
    @WithDefault("500ms")
    Duration catchUpEvery();

    /** How long a request waits for a pool that is being read into memory. */
    @WithDefault("1500ms")
    Duration patience();

    /** Pages of the table that are read at once, of 8 KB each. */
    @WithDefault("1000")
    int tablePages();

    /** How long changes are kept for replicas; one that has not looked for half of it reads the whole pool again. */
    @WithDefault("1h")
    Duration changesKeptFor();

    /** How often changes that had their time are deleted. */
    @WithDefault("1m")
    Duration sweepEvery();
}
