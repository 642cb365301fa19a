package dev.assay.scoring.epoch;

/** What can be done to an epoch. */
enum EpochEvent {
    OPENED,
    PAUSED,
    RESUMED,
    ACTIVATED,
    ROLLED_BACK,
    TOOK_OVER
}
