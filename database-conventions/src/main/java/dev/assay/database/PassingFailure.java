package dev.assay.database;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.Optional;
import java.util.stream.Stream;

/** Why trying again later is the right advice: SQLSTATE classes and single states. */
enum PassingFailure {
    BUSY(
            "Somebody else is changing the same; nothing was changed. Try again in a moment.",
            "40", // serialization failure, deadlock
            "55P03"), // lock time-out
    FULL("The database is out of disk, memory or connections; nothing was changed. Try again in a moment.", "53"),
    AWAY(
            "The database cannot be reached; try again in a moment.",
            "08", // connection
            "28", // role or password refused: being set up, or rotated
            "3D", // the database does not exist (yet)
            "57P", // shutting down, crashed, starting up
            "58", // input or output error of the server
            "25P03", // idle-in-transaction time-out
            "25006"); // read only: a standby, or a disk nearly full

    private final String detail;
    private final String[] states;

    PassingFailure(String detail, String... states) {
        this.detail = detail;
        this.states = states;
    }

    static Optional<PassingFailure> of(String sqlState) {
        return Stream.of(values())
                .filter(each -> Stream.of(each.states).anyMatch(sqlState::startsWith))
                .findFirst();
    }

    ProblemException problem() {
        return new ProblemException(CommonError.UNAVAILABLE, detail).withHeader("Retry-After", "1");
    }
}
