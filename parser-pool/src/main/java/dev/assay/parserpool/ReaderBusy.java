package dev.assay.parserpool;

/** As many documents wait as may, or this one has waited for as long as it may. */
public final class ReaderBusy extends RuntimeException {

    public ReaderBusy() {
        super("Too many documents wait to be read.", null, false, false);
    }
}
