package dev.assay.scoring.epoch;

/** The life of an epoch: it is filled from the feed beside the one in use, becomes the one in use, and is retired by the next. */
public enum EpochState {
    FILLING,
    CURRENT,
    RETIRED
}
