package dev.assay.scoring.epoch;

/** A change to be made to the recorded epochs. */
sealed interface EpochStep permits Opening, Revival, Retirement {

    /** The epoch to be changed. */
    String id();
}
