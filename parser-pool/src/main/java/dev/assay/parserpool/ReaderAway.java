package dev.assay.parserpool;

/** Who reads does not answer at the moment: it restarts, or the network is down. Another try may well succeed. */
public final class ReaderAway extends RuntimeException {

    public ReaderAway(String message, Throwable cause) {
        super(message, cause);
    }
}
