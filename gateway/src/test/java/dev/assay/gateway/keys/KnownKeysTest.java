package dev.assay.gateway.keys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.testing.SteppedClock;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

    private final SteppedClock clock = new SteppedClock();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final KnownKeys known = new KnownKeys(new NoKeys(), null, null, clock, nanos::get);

    private boolean away;

    /** A database without keys, or none. */
    private final class NoKeys extends StoredKeys {

        NoKeys() {
            super(null, null);
        }

        @Override
        Uni<List<StoredKey>> live(Instant now) {
            return away
                    ? Uni.createFrom().failure(new IllegalStateException("away"))
                    : Uni.createFrom().item(List.of());
        }
    }

    @Test
    void takesNoKeyBeforeTheFirstRead() {
        away = true;
        read();

        assertFalse(known.loaded());
        assertThrows(ProblemException.class, () -> known.find(ApiKey.create(new SecureRandom())));
    }

    @Test
    void takesNoKeyThatWasReadTooLongAgoWhateverTheClockSays() {
        read();
        away = true;

        clock.step(Duration.ofHours(-1));
        passes(Duration.ofSeconds(KnownKeys.STALE_SECONDS));
        read();

        assertFalse(known.loaded());
    }

    @Test
    void goesOnWithWhatItHasReadWhileTheClockIsPutForward() {
        read();

        clock.step(Duration.ofHours(1));
        passes(Duration.ofSeconds(KnownKeys.STALE_SECONDS - 1));

        assertTrue(known.loaded());
    }

    private void read() {
        known.refresh().await().indefinitely();
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
