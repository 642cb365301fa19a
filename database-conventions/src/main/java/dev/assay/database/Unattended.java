package dev.assay.database;

import dev.assay.rest.problem.ProblemException;
import org.jboss.logging.Logger;

/** Work that nobody waits for and that is done again later, as deleting what is old. */
public final class Unattended {

    private Unattended() {}

    /**
     * Tells the log. A database that is away has been told of by {@link DatabaseFailures}; all else is a fault that would otherwise go on unseen.
     *
     * @param what was not done, as a sentence
     */
    public static void failed(Logger log, Throwable failure, String what) {
        log.log(failure instanceof ProblemException ? Logger.Level.DEBUG : Logger.Level.WARN, what, failure);
    }
}
