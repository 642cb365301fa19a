package dev.assay.gateway.webhooks.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header in which a receiver says when to try again: after some seconds, or at a time (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * How long to wait.
     *
     * @param value null if there is none
     * @return empty if the header is absent, cannot be understood or names a time in the past
     */
    static Optional<Duration> wait(String value, Instant now) {
        return Optional.ofNullable(value)
                .flatMap(text -> text.matches("[0-9]{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : until(text, now))
                .filter(wait -> !wait.isNegative());
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            return Optional.of(Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
