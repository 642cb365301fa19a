package dev.assay.gateway.webhooks.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of one try.
 *
 * @param status that of the answer; null if there was none
 * @param error why it failed; null if it did not
 * @param wish the receiver's Retry-After, if any
 */
record Outcome(Integer status, String error, Optional<Duration> wish, int millis) {

    private static final int GONE = 410;

    boolean delivered() {
        return error == null;
    }

    /** Whether the receiver wants no more messages. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
