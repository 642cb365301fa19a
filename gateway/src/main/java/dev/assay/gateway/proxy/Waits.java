package dev.assay.gateway.proxy;

import dev.assay.gateway.audit.AuditTrail;
import dev.assay.gateway.exchange.Deadlines;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.route.Deadline;
import java.time.Duration;

/** How long each wait of a call may take. The deadline of its route begins when the request is complete and holds until its answer's head goes out. */
final class Waits {

    private final Exchange exchange;
    private final Deadlines deadlines;
    private final Deadline deadline;
    private Duration answerBy;

    Waits(Exchange exchange, Deadlines deadlines) {
        this.exchange = exchange;
        this.deadlines = deadlines;
        this.deadline = exchange.route().deadline();
    }

    /** A body of any length that goes on to the service as it comes. */
    boolean streams() {
        return deadline == Deadline.UPLOAD;
    }

    Duration forBody() {
        return streams() ? deadlines.idle() : deadlines.body();
    }

    /** Called when the request is complete. */
    Duration forAnswer() {
        Duration time = exchange.deadline(deadlines);
        answerBy = time.plusNanos(exchange.age());
        return time;
    }

    /** Of the time for the answer, what the service has left. */
    Duration forAudit() {
        // Where the answer is here before the request is complete, its time has not begun.
        boolean begun = answerBy != null;
        return AuditTrail.patience(begun ? answerBy.minusNanos(exchange.age()) : exchange.deadline(deadlines));
    }

    /** What streams may take its time, as long as it moves and comes to an end. */
    Duration forPiece() {
        return shorter(deadlines.idle(), deadlines.stream().minusNanos(exchange.age()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
