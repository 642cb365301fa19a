package dev.assay.parserpool;

/** The queue is full, or this document has waited as long as it may. */
public final class ReaderBusy extends RuntimeException {

    public ReaderBusy() {
        super("Too many documents wait to be read.", null, false, false);
    }
}
