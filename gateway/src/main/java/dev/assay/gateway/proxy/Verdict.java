package dev.assay.gateway.proxy;

import dev.assay.rest.call.Breaker;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.function.LongSupplier;

/** What the breaker hears of one attempt. A service is blamed for what it did, not for what happened on this side of it. */
final class Verdict {

    /** The gateway's own part of a wait from which on the wait says nothing about the service. */
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

    /** A full pool, a caller that left, and an answer that this gateway came too late to read are nothing that the service is to blame for. */
    void failed(Throwable failure) {
        if (UpstreamProblem.isTheServices(failure) && !(isLate(failure) && wasAway())) {
            permit.failed(failure);
        } else {
            permit.ended();
        }
    }

    /** What the caller of a read is told: nothing has changed, so that it may come again wherever the time went. */
    AsyncResult<Void> ofRead(AsyncResult<Void> failed) {
        if (UpstreamProblem.isUnreachable(failed.cause())) {
            return Future.failedFuture(UpstreamProblem.away());
        }
        return isLate(failed.cause()) && wasAway() ? Future.failedFuture(UpstreamProblem.overloaded()) : failed;
    }

    /** What is told where no connection could be had: a connection that was made in time, but not seen in time, is not the service's fault. */
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
