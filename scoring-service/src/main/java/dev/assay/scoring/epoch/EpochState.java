package dev.assay.scoring.epoch;

/**
 * The life of an epoch: it is filled from the feed beside the one in use, comes into use, is kept up to date as a standby beside the next one, and is
 * retired when the one after that comes into use.
 */
public enum EpochState {
    FILLING,
    CURRENT,
    STANDBY,
    RETIRED
}
