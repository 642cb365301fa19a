package dev.assay.parser.document;

/** The file cannot be read, and why in words for its sender. */
public final class Unreadable extends RuntimeException {
    private final Reason reason;

    /** What a caller may tell apart. */
    public enum Reason {
        UNKNOWN_FORMAT,
        DAMAGED,
        ENCRYPTED,
        NO_TEXT,
        TOO_LARGE
    }

    public Unreadable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Unreadable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
