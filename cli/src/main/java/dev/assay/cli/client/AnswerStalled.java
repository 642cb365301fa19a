package dev.assay.cli.client;

import java.io.IOException;
import java.time.Duration;

/** An answer began and then stalled, so the sender is there, unlike one that does not answer at all. */
final class AnswerStalled extends IOException {

    private static final long serialVersionUID = 1;

    AnswerStalled(Duration silence) {
        super("no more of the answer has come for " + silence.toSeconds() + " s");
    }

    /** The HTTP client wraps the exception that ended a body in one of its own. */
    static boolean isCauseOf(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnswerStalled) {
                return true;
            }
        }
        return false;
    }
}
