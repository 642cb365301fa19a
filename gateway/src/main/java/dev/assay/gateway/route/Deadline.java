package dev.assay.gateway.route;

/** How long a service may take from the complete request body to its response headers; the times are configuration. */
public enum Deadline {
    READ,
    WRITE,
    /** As a write, but for the body, which may go on as long as it comes. */
    UPLOAD,
    /** As a write, after a document has waited for a reader and been read. */
    DOCUMENT
}
