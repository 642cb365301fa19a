package dev.assay.rest.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    @Test
    void tellsMillisecondsOnly() {
        var clock = new ClockProducer().clock();

        // Of many, since a finer clock has a whole millisecond now and then.
        Stream.generate(clock::instant)
                .limit(100)
                .forEach(now -> assertEquals(now.truncatedTo(ChronoUnit.MILLIS), now));
    }
}
