package dev.assay.scoring.follower;

/** Another replica follows the feed by now; what this one was about to write is void. */
class LeaseLost extends RuntimeException {

    LeaseLost(String epochId) {
        super("Another replica has moved the feed position of epoch " + epochId);
    }
}
