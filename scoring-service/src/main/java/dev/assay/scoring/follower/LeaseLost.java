package dev.assay.scoring.follower;

/** Another replica has taken over, or the epoch is no longer filled: what this replica was about to write is void. */
class LeaseLost extends RuntimeException {

    LeaseLost(String epochId) {
        super("Epoch " + epochId + " is paused, retired, or followed by another replica");
    }
}
