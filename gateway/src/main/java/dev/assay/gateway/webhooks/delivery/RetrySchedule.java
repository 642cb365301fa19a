package dev.assay.gateway.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a failed delivery is tried again: the pauses of Standard Webhooks, each up to a tenth longer so that not all tries come at once. */
final class RetrySchedule {

    /** Before the second try, the third, and so on. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration LONGEST_WISH = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    private final DoubleSupplier random;

    /** @param random numbers from 0 to 1 */
    RetrySchedule(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * @param tries how many have failed; at least one
     * @param wish the receiver's {@code Retry-After}; a longer one than ours is granted, up to a day
     * @return empty if the delivery is given up
     */
    Optional<Duration> pause(int tries, Optional<Duration> wish) {
        if (tries > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(tries - 1);
        Duration jittered = pause.plusMillis((long) (pause.toMillis() * JITTER * random.getAsDouble()));
        return Optional.of(wish.map(asked -> asked.compareTo(LONGEST_WISH) < 0 ? asked : LONGEST_WISH)
                .filter(asked -> asked.compareTo(jittered) > 0)
                .orElse(jittered));
    }
}
