package dev.assay.scoring.epoch;

/** Something to be done to the recorded epochs. */
sealed interface EpochStep permits Opening, Revival {

    /** The epoch that it is done to. */
    String id();
}
