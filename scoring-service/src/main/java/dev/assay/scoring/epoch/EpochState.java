package dev.assay.scoring.epoch;

/**
 * The life of an epoch: it is filled from the feed beside the one in use, becomes the one in use, stays fresh beside the next as a standby, and is
 * retired by the one after.
 */
public enum EpochState {
    FILLING,
    CURRENT,
    STANDBY,
    RETIRED
}
