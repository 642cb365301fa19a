package dev.assay.faults;

import java.time.Duration;

/**
 * One call as its caller saw it.
 *
 * @param name what it is about: an external id, a key, or a candidate's id
 * @param label marks the content that it writes
 * @param begin and {@code end} by the monotonic clock, in nanoseconds
 * @param status 0 if no answer came
 * @param clear whether the answer was as answers should be: a success or a problem document, whole; no answer is none
 * @param id the candidate that the answer named
 * @param version of the candidate, or of the assessment's candidate
 */
record Call(
        Kind kind,
        String name,
        String label,
        long begin,
        long end,
        int status,
        boolean clear,
        boolean retryAfter,
        String id,
        long version) {

    /** What a call asks for, and how long it may take. */
    enum Kind {
        UPSERT(8, true),
        CREATE(8, true),
        ERASE(8, true),
        READ(3, false),
        ASSESSMENT(3, false),
        RANKING(3, false);

        private final Duration deadline;
        private final boolean writes;

        Kind(int seconds, boolean writes) {
            this.deadline = Duration.ofSeconds(seconds);
            this.writes = writes;
        }

        Duration deadline() {
            return deadline;
        }
    }

    boolean ok() {
        return status / 100 == 2;
    }

    /** Whether what was asked for is done, and not only accepted. */
    boolean done() {
        return ok() && status != 202;
    }

    /** Whether it is unknown if the write was done: no answer, or one that cannot say. */
    boolean unknown() {
        return kind.writes && (status == 0 || status >= 500);
    }

    boolean writes() {
        return kind.writes;
    }

    boolean asksForScores() {
        return kind == Kind.ASSESSMENT || kind == Kind.RANKING;
    }

    double seconds() {
        return (end - begin) / 1e9;
    }

    boolean overdue(Duration allowance) {
        return end - begin > kind.deadline.plus(allowance).toNanos();
    }
}
