package dev.assay.parserevaluation;

/** A folder is no corpus of résumés; the message says what is missing or wrong. */
public final class UnusableCorpus extends RuntimeException {

    UnusableCorpus(String message) {
        super(message);
    }
}
