package dev.assay.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    /** A clock that goes on when it is told to. */
    private static final class Hand implements TimeMeter {

        private long nanos;

        void goOn(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Hand clock = new Hand();
    private final Policy policy = new Policy(4, 10);
    private final Bucket bucket = policy.bucket(clock);

    @Test
    void describesItselfByBurstAndTheTimeToFill() {
        assertEquals("\"requests\";q=10;w=3", policy.described());
    }

    @Test
    void countsDownFromTheBurst() {
        bucket.tryConsume(3);

        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);

        assertTrue(probe.isConsumed());
        assertEquals("\"requests\";r=6;t=1", policy.left(probe));
    }

    @Test
    void saysHowLongToWaitWhenNothingIsLeft() {
        bucket.tryConsume(10);

        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);

        assertFalse(probe.isConsumed());
        assertEquals("\"requests\";r=0;t=3", policy.left(probe));
        assertEquals("1", policy.wait(probe));
    }

    @Test
    void letsAsManyPassInASecondAsItSays() {
        bucket.tryConsume(10);

        clock.goOn(Duration.ofSeconds(1));

        assertTrue(bucket.tryConsume(4));
        assertFalse(bucket.tryConsume(1));
    }

    @Test
    void neverHoldsMoreThanTheBurst() {
        clock.goOn(Duration.ofDays(1));

        assertTrue(bucket.tryConsume(10));
        assertFalse(bucket.tryConsume(1));
    }

    @ParameterizedTest
    @CsvSource({"0,10", "-1,10", "5,4"})
    void refusesWhatCannotBeKept(int perSecond, int burst) {
        assertThrows(IllegalArgumentException.class, () -> new Policy(perSecond, burst));
    }
}
