package dev.assay.scoring.feed;

/** The feed answered something that is not a page of changes. */
class UnreadablePage extends RuntimeException {

    UnreadablePage(String message, Throwable cause) {
        super(message, cause);
    }
}
