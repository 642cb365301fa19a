package dev.assay.scoring.follower.run;

/** Another replica has taken over, or the epoch is no longer filled: what this replica was about to write is void. */
public class LeaseLost extends RuntimeException {

    public LeaseLost(String epochId) {
        super("Epoch " + epochId + " is paused, retired, or followed by another replica");
    }
}
