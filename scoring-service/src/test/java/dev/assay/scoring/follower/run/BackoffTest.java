package dev.assay.scoring.follower.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void growsToAnUpperBoundWithJitter() {
        Backoff backoff = new Backoff(new Random(7));

        List<Duration> pauses = Stream.generate(backoff::next).limit(12).toList();

        long longest = 100;
        for (Duration pause : pauses) {
            assertTrue(pause.toMillis() >= longest / 2 && pause.toMillis() <= longest, pauses.toString());
            longest = Math.min(longest * 2, 3_000);
        }
        assertTrue(pauses.stream().skip(6).distinct().count() > 1, pauses.toString());
    }

    @Test
    void startsAgainAfterSuccess() {
        Backoff backoff = new Backoff(new Random(7));
        Stream.generate(backoff::next).limit(8).toList();

        backoff.reset();

        assertTrue(backoff.next().toMillis() <= 100);
    }
}
