package dev.assay.scoring.epoch;

import java.util.Comparator;
import java.util.List;

/**
 * The life of an epoch: it is filled from the feed beside the one in use, comes into use, is kept up to date as a standby beside the next one, and is
 * retired when the one after that comes into use.
 */
public enum EpochState {
    FILLING,
    CURRENT,
    STANDBY,
    RETIRED;

    /** Of several epochs of a rubric, the one in use says most about it, then one that is kept up to date. */
    public static final Comparator<EpochState> BY_INTEREST =
            Comparator.comparingInt(List.of(CURRENT, FILLING, STANDBY, RETIRED)::indexOf);
}
