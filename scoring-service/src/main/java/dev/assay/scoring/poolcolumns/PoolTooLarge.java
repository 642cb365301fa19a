package dev.assay.scoring.poolcolumns;

/** A pool does not fit into the part of the heap that pools may take. */
final class PoolTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    PoolTooLarge(int candidates, long most) {
        super("With " + candidates + " candidates the pool takes more than the " + most + " bytes that it may take");
    }
}
