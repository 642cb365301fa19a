package dev.assay.scoring.poolcolumns;

/** What is in memory cannot be followed to what the database says now; it has to be read again. */
final class PoolOutdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    PoolOutdated(String reason) {
        super(reason);
    }
}
