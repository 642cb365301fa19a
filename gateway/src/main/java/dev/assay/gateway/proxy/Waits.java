package dev.assay.gateway.proxy;

import dev.assay.gateway.audit.AuditTrail;
import dev.assay.gateway.exchange.Deadlines;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.route.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long each wait of a call may take. The route's deadline runs from the complete request until the head of the answer goes out. */
final class Waits {

    /**
     * In bytes a second: how fast a body must arrive on average. A quarter of a line of 2 Mbit/s, so that a document of 20 MB gets through; whoever sends
     * more slowly holds a connection to the service for no longer than {@link Deadlines#body}.
     */
    private static final int SLOWEST = 64_000;

    private final Exchange exchange;
    private final Deadlines deadlines;
    private final Deadline deadline;
    private Duration bodyBegan = Duration.ZERO;
    private Duration answerBy;

    Waits(Exchange exchange, Deadlines deadlines) {
        this.exchange = exchange;
        this.deadlines = deadlines;
        this.deadline = exchange.route().deadline();
    }

    /** Whether the body can have any length and is streamed to the service. */
    boolean streams() {
        return deadline == Deadline.UPLOAD;
    }

    /** Called when the service is ready for the body. */
    void bodyBegins() {
        bodyBegan = Duration.ofNanos(exchange.age());
    }

    /**
     * For the next piece of the body, or its end.
     *
     * @param passed bytes that have arrived
     */
    Duration forBody(long passed) {
        if (streams()) {
            return forPiece();
        }
        Duration all = deadlines.body().plusMillis(TimeUnit.SECONDS.toMillis(passed) / SLOWEST);
        return shorter(deadlines.idle(), all.plus(bodyBegan).minusNanos(exchange.age()));
    }

    /** Called when the request is complete. */
    Duration forAnswer() {
        Duration time = exchange.deadline(deadlines);
        answerBy = time.plusNanos(exchange.age());
        return time;
    }

    /** What the service has left of the time for the answer. */
    Duration forAudit() {
        // If the answer arrives before the request is complete, its time has not begun.
        boolean begun = answerBy != null;
        return AuditTrail.patience(begun ? answerBy.minusNanos(exchange.age()) : exchange.deadline(deadlines));
    }

    /** A stream may take its time, as long as it keeps moving and comes to an end. */
    Duration forPiece() {
        return shorter(deadlines.idle(), deadlines.stream().minusNanos(exchange.age()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
