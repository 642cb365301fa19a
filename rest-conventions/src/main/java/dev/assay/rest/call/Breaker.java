package dev.assay.rest.call;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a service is worth asking. After so many failures in a row nobody is sent to it for a while, which spares the callers the wait and the
 * service the load; then one call finds out whether it is well again.
 */
public final class Breaker {

    private final CircuitBreaker circuit;
    private final Duration pause;
    private volatile long openedAt;

    /**
     * @param failures in a row, after which nobody is sent
     * @param pause until one is sent again
     */
    public Breaker(String service, int failures, Duration pause) {
        this.pause = pause;
        this.circuit = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        // All of the last so many: that many in a row.
                        .slidingWindowSize(failures)
                        .minimumNumberOfCalls(failures)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // One that finds nothing out must not keep all others away for ever.
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
     * @param quick whether the call may be the one to find out: one that takes its time would keep all others waiting for it
     * @throws ProblemException 503 with the time to come again, while nobody is sent
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

    /** Whether nobody is sent, or one to find out. */
    public boolean isOpen() {
        return circuit.getState() != CircuitBreaker.State.CLOSED;
    }

    private long secondsLeft() {
        Duration left = pause.minusNanos(System.nanoTime() - openedAt);
        return Math.max(1, left.plusMillis(999).toSeconds());
    }

    /** One call. What is said of it first counts. */
    public final class Permit {

        private final AtomicBoolean told = new AtomicBoolean();

        private Permit() {}

        /** The service has answered, whatever it was. */
        public void answered() {
            if (told.compareAndSet(false, true)) {
                circuit.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        }

        /** The service was away, broke off or was late. */
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
