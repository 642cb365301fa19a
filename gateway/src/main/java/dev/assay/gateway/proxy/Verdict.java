package dev.assay.gateway.proxy;

import dev.assay.rest.call.Breaker;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.function.LongSupplier;

/** What the breaker is told about one attempt. A service is blamed for what it did, not for what happened in the gateway. */
final class Verdict {

    /** The gateway's own share of a wait above which the wait says nothing about the service. */
    private static final double OWN_PART = 0.25;

    private final Breaker.Permit permit;
    private final Pulse pulse;
    private final LongSupplier nanoTime;
    private final long lostBefore;
    private final long begunAt;

    Verdict(Breaker.Permit permit, Pulse pulse, LongSupplier nanoTime) {
        this.permit = permit;
        this.pulse = pulse;
        this.nanoTime = nanoTime;
        this.lostBefore = pulse.lost();
        this.begunAt = nanoTime.getAsLong();
    }

    void answered() {
        permit.answered();
    }

    /** The service is not to blame for a full pool, a caller that left, or an answer that this gateway was too late to read. */
    void failed(Throwable failure) {
        if (UpstreamProblem.isTheServices(failure) && !(isLate(failure) && wasAway())) {
            permit.failed(failure);
        } else {
            permit.ended();
        }
    }

    /** The answer to the caller of a read: nothing was changed, so it can try again wherever the time went. */
    AsyncResult<Void> ofRead(AsyncResult<Void> failed) {
        if (UpstreamProblem.isUnreachable(failed.cause())) {
            return Future.failedFuture(UpstreamProblem.away());
        }
        return isLate(failed.cause()) && wasAway() ? Future.failedFuture(UpstreamProblem.overloaded()) : failed;
    }

    /** The answer if no connection could be obtained: one that was made in time, but not noticed in time, is not the service's fault. */
    ProblemException ofConnecting(Throwable failure) {
        return failure instanceof ConnectTimeoutException && wasAway()
                ? UpstreamProblem.overloaded()
                : UpstreamProblem.connecting(failure);
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof ProblemException problem && problem.code() == CommonError.TIMEOUT;
    }

    private boolean wasAway() {
        return pulse.lost() - lostBefore > OWN_PART * (nanoTime.getAsLong() - begunAt);
    }
}
