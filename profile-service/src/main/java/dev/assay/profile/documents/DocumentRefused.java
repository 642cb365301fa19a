package dev.assay.profile.documents;

/** A document that makes no profile and never will; the message says why. */
public final class DocumentRefused extends RuntimeException {

    DocumentRefused(String message) {
        super(message, null, false, false);
    }
}
