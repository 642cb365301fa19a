package dev.assay.profile.documents.file;

import dev.assay.rest.problem.ErrorCode;

/** Why a document makes no profile. The code is also the reason that a failed document is kept with. */
public enum DocumentError implements ErrorCode {
    UNKNOWN_DOCUMENT_FORMAT(415, "Unsupported document format"),
    DOCUMENT_IS_SOMETHING_ELSE(415, "Document does not match its declared type"),
    DOCUMENT_TOO_LARGE(413, "Document too large"),
    DOCUMENT_DAMAGED(422, "Document damaged"),
    DOCUMENT_ENCRYPTED(422, "Document encrypted"),
    DOCUMENT_WITHOUT_TEXT(422, "Document has no text"),
    DOCUMENT_TOO_SLOW(422, "Document takes too long to read"),
    DOCUMENT_TOO_DEMANDING(422, "Document takes too much memory to read"),
    DOCUMENT_BREAKS_ITS_READER(422, "Document could not be read safely"),
    DOCUMENTS_NOT_READ_HERE(503, "Document reading unavailable");

    private final int status;
    private final String title;

    DocumentError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether the document is to blame, so that trying again later will not help. */
    public boolean isForGood() {
        return this != DOCUMENTS_NOT_READ_HERE;
    }

    /** Whether the bytes are a document at all, and worth keeping. */
    public boolean isOfADocument() {
        return status == 422;
    }
}
