package dev.assay.gateway.route;

/** How long a service may take from the end of the request body to its response headers. The times are configured. */
public enum Deadline {
    READ,
    WRITE,
    /** As a write, except that the body may take as long as it keeps arriving. */
    UPLOAD,
    /** As a read, except that the answer can be long and takes as long as it keeps moving. */
    DOWNLOAD,
    /** As a download: the progress of something, for as long as somebody looks at it. */
    WATCH,
    /** As a write, plus the time for a document to wait for a reader and to be read. */
    DOCUMENT;

    /** Whether the answer can go on for long after its head. */
    public boolean answerStreams() {
        return switch (this) {
            case DOWNLOAD, WATCH -> true;
            case READ, WRITE, UPLOAD, DOCUMENT -> false;
        };
    }
}
