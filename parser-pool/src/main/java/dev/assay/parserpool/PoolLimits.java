package dev.assay.parserpool;

import java.time.Duration;

/**
 * The bounds of a pool.
 *
 * @param workers processes, each reading one document at a time
 * @param waiting documents that may wait for one of them
 * @param longestWait for one of these before it is told that all are busy
 * @param perDocument how long a worker may take for one
 * @param documentsPerWorker after how many a worker makes room for a fresh one, so that nothing lasts in it
 */
public record PoolLimits(int workers, int waiting, Duration longestWait, Duration perDocument, int documentsPerWorker) {

    public PoolLimits {
        if (workers < 1 || waiting < 1 || documentsPerWorker < 1 || perDocument.isNegative() || perDocument.isZero()) {
            throw new IllegalArgumentException("A pool needs a worker, a place to wait and some time.");
        }
    }
}
