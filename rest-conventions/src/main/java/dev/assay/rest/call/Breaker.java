package dev.assay.rest.call;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A circuit breaker for one service. After a number of failures in a row no calls are sent for a while, which spares the callers the wait and the
 * service the load; then one trial call finds out whether it has recovered.
 */
public final class Breaker {

    private final CircuitBreaker circuit;
    private final Duration pause;
    private volatile long openedAt;

    /**
     * @param failures how many in a row open the breaker
     * @param pause how long it stays open before a trial call
     */
    public Breaker(String service, int failures, Duration pause) {
        this.pause = pause;
        this.circuit = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        // All calls of the window failed: that many in a row.
                        .slidingWindowSize(failures)
                        .minimumNumberOfCalls(failures)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // A trial call without a result must not block all others forever.
                        .maxWaitDurationInHalfOpenState(pause)
                        .build());
        circuit.getEventPublisher().onStateTransition(changed -> {
            if (changed.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                openedAt = System.nanoTime();
            }
        });
    }

    public Breaker(String service, Breaking settings) {
        this(service, settings.failures(), settings.pause());
    }

    /**
     * @param quick whether the call may be the trial call: a slow one would keep all others waiting for its result
     * @throws ProblemException 503 with the time after which to retry, while no calls are sent
     */
    public Permit enter(boolean quick) {
        if ((!quick && isOpen()) || !circuit.tryAcquirePermission()) {
            throw new ProblemException(
                            CommonError.UNAVAILABLE,
                            "The upstream service has failed to answer several times in a row; calls to it resume soon.")
                    .withHeader("Retry-After", Long.toString(secondsLeft()));
        }
        return new Permit();
    }

    /** Whether no calls are sent, or only the trial call. */
    public boolean isOpen() {
        return circuit.getState() != CircuitBreaker.State.CLOSED;
    }

    private long secondsLeft() {
        Duration left = pause.minusNanos(System.nanoTime() - openedAt);
        return Math.max(1, left.plusMillis(999).toSeconds());
    }

    /** One call. Only the first report about it counts. */
    public final class Permit {

        private final AtomicBoolean told = new AtomicBoolean();

        private Permit() {}

        /** The service has answered, whatever the answer. */
        public void answered() {
            if (told.compareAndSet(false, true)) {
                circuit.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        }

        /** The service was unreachable, broke off or was late. */
        public void failed(Throwable how) {
            if (told.compareAndSet(false, true)) {
                circuit.onError(0, TimeUnit.NANOSECONDS, how);
            }
        }

        /** The call ended for another reason, which says nothing about the service. */
        public void ended() {
            if (told.compareAndSet(false, true)) {
                circuit.releasePermission();
            }
        }
    }
}
