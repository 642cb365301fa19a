package dev.assay.evaluation;

/** A folder is not a labelled corpus; the message says what is missing or wrong. */
public final class InvalidCorpus extends RuntimeException {

    InvalidCorpus(String message) {
        super(message);
    }

    InvalidCorpus(String message, Throwable cause) {
        super(message, cause);
    }
}
