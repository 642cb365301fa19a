package dev.assay.parserpool;

import java.time.Duration;

/**
 * The limits of a pool.
 *
 * @param workers processes, each reading one document at a time
 * @param waiting documents that may wait for a worker
 * @param longestWait how long a document may wait before it is refused because all workers are busy
 * @param perDocument how long a worker may take for a document
 * @param documentsPerWorker after how many documents a worker is replaced by a fresh one, so that nothing accumulates in it
 */
public record PoolLimits(int workers, int waiting, Duration longestWait, Duration perDocument, int documentsPerWorker) {

    public PoolLimits {
        if (workers < 1 || waiting < 1 || documentsPerWorker < 1 || perDocument.isNegative() || perDocument.isZero()) {
            throw new IllegalArgumentException("A pool needs a worker, a place to wait and some time.");
        }
    }
}
