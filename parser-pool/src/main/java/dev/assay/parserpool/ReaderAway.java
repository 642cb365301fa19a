package dev.assay.parserpool;

/** The reader does not answer at the moment: it is restarting, or the network is down. Another attempt may well succeed. */
public final class ReaderAway extends RuntimeException {

    public ReaderAway(String message, Throwable cause) {
        super(message, cause);
    }
}
