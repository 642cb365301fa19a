package dev.assay.database;

import dev.assay.rest.problem.ProblemException;
import org.jboss.logging.Logger;

/** Work that nobody waits for and that is repeated later, such as deleting old rows. */
public final class Unattended {

    private Unattended() {}

    /**
     * Logs the failure. {@link DatabaseFailures} has already logged an unavailable database; anything else is a fault that would otherwise go unnoticed.
     *
     * @param what a sentence that says what was not done
     */
    public static void failed(Logger log, Throwable failure, String what) {
        log.log(failure instanceof ProblemException ? Logger.Level.DEBUG : Logger.Level.WARN, what, failure);
    }
}
