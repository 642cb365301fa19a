package dev.assay.cli.client;

import java.io.IOException;
import java.time.Duration;

/** An answer began to come and came no further: whoever sends it is there, unlike one that does not answer at all. */
final class AnswerStalled extends IOException {

    private static final long serialVersionUID = 1;

    AnswerStalled(Duration silence) {
        super("no more of the answer has come for " + silence.toSeconds() + " s");
    }

    /** The client hands on what ended a body as the cause of a failure of its own. */
    static boolean isCauseOf(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnswerStalled) {
                return true;
            }
        }
        return false;
    }
}
