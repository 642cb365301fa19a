package dev.assay.parserpool;

/** No worker can be started; the message says why and what helps, without a path or a document in it. */
public final class ReaderUnavailable extends RuntimeException {

    public ReaderUnavailable(String message) {
        super(message);
    }

    public ReaderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
