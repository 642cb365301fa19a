package dev.assay.gateway.webhooks;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one try.
 *
 * @param status of the answer; null where none came
 * @param error why it failed; null where it did not
 * @param wish the receiver's Retry-After
 */
record Outcome(Integer status, String error, Optional<Duration> wish, int millis) {

    private static final int GONE = 410;

    boolean delivered() {
        return error == null;
    }

    /** Whether the receiver wants nothing any more. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
