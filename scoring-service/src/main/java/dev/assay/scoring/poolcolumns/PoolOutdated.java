package dev.assay.scoring.poolcolumns;

/** The pool in memory cannot be brought up to date by following changes; it has to be read again. */
final class PoolOutdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    PoolOutdated(String reason) {
        super(reason);
    }
}
