package dev.assay.scoring.follower;

/** Another replica follows the feed by now, or the epoch is not to be filled: what this one was about to write is void. */
class LeaseLost extends RuntimeException {

    LeaseLost(String epochId) {
        super("Epoch " + epochId + " is paused, retired, or followed by another replica");
    }
}
