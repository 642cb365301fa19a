package dev.assay.gateway.proxy;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import java.io.IOException;

/** What went wrong on the side of a service, worded for the caller. */
final class UpstreamProblem {

    /** In seconds. A full pool empties within a deadline or two. */
    private static final String RETRY_AFTER = "2";

    private UpstreamProblem() {}

    /** No connection could be obtained. */
    static ProblemException connecting(Throwable failure) {
        // Vert.x reports a timeout while waiting for the pool with this exception, and a timeout of the TCP connect
        // with another.
        boolean full =
                failure instanceof ConnectionPoolTooBusyException || failure instanceof NoStackTraceTimeoutException;
        return full ? busy() : unreachable();
    }

    /** The failure itself if it is a problem; otherwise that the service broke off. */
    static ProblemException of(Throwable failure) {
        return failure instanceof ProblemException problem ? problem : unreachable();
    }

    /** Whether the service closed the connection or never accepted it, and so may not have seen the request. */
    static boolean brokeOff(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }

    /** Whether the service is to blame because it was unreachable, broke off or was late. */
    static boolean isTheServices(Throwable failure) {
        return brokeOff(failure)
                || failure instanceof ProblemException problem
                        && (problem.code() == CommonError.BROKEN_OFF || problem.code() == CommonError.TIMEOUT);
    }

    static ProblemException busy() {
        return comeAgain("Too many requests are waiting for this service; try again shortly.");
    }

    static ProblemException overloaded() {
        return comeAgain("There is more load than can be served at the moment; try again shortly.");
    }

    private static ProblemException comeAgain(String detail) {
        return new ProblemException(CommonError.UNAVAILABLE, detail).withHeader("Retry-After", RETRY_AFTER);
    }

    /** The service is unreachable, or broke off before the end. */
    static ProblemException unreachable() {
        return new ProblemException(
                        CommonError.BROKEN_OFF,
                        "The upstream service cannot be reached, or closed the connection. A change may or may not have been "
                                + "made: repeat the request, with its Idempotency-Key if it has one.")
                .withHeader("Retry-After", RETRY_AFTER);
    }

    static boolean isUnreachable(Throwable failure) {
        return failure instanceof ProblemException problem && problem.code() == CommonError.BROKEN_OFF;
    }

    /** The same for a read: nothing can have been changed, so the caller can simply try again. */
    static ProblemException away() {
        return comeAgain("The upstream service cannot be reached at the moment; try again shortly.");
    }

    static ProblemException late() {
        return new ProblemException(
                CommonError.TIMEOUT,
                "The upstream service did not answer in time. A change may or may not have been made.");
    }

    /** The service does not trust this gateway: a problem with keys that the operator has to solve, not the caller. */
    static ProblemException distrusted() {
        return comeAgain(
                "The upstream service did not accept the gateway's own token, and nothing was changed; try again shortly.");
    }
}
