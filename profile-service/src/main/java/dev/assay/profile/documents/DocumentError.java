package dev.assay.profile.documents;

import dev.assay.rest.problem.ErrorCode;

/** Why a document makes no profile. The code is also the reason that a failed document is kept with. */
enum DocumentError implements ErrorCode {
    UNKNOWN_DOCUMENT_FORMAT(415, "The document is of no kind that is read"),
    DOCUMENT_IS_SOMETHING_ELSE(415, "The document is not what it is called"),
    DOCUMENT_TOO_LARGE(413, "The document is too large"),
    DOCUMENT_DAMAGED(422, "The document cannot be read"),
    DOCUMENT_ENCRYPTED(422, "The document is encrypted"),
    DOCUMENT_WITHOUT_TEXT(422, "The document has no text"),
    DOCUMENT_TOO_SLOW(422, "The document takes too long to read"),
    DOCUMENT_TOO_DEMANDING(422, "The document takes too much memory to read"),
    DOCUMENT_BREAKS_ITS_READER(422, "The document could not be read safely"),
    DOCUMENTS_NOT_READ_HERE(503, "Documents are not read on this machine");

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

    /** Whether it lies with the document, which then is as bad tomorrow. */
    boolean isForGood() {
        return this != DOCUMENTS_NOT_READ_HERE;
    }

    /** Whether the bytes are a document at all, and worth keeping. */
    boolean isOfADocument() {
        return status == 422;
    }
}
