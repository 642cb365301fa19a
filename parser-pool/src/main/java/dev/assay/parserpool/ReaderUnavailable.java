package dev.assay.parserpool;

/** No worker can be started. The message says why and what helps, and contains no path and nothing of a document. */
public final class ReaderUnavailable extends RuntimeException {

    public ReaderUnavailable(String message) {
        super(message);
    }

    public ReaderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
