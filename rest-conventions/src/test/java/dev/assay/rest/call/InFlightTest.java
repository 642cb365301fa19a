package dev.assay.rest.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final List<Promise<String>> asked = new ArrayList<>();

    private final InFlight<String> inFlight = new InFlight<>(question -> {
        Promise<String> answer = Promise.promise();
        asked.add(answer);
        return answer.future();
    });

    @Test
    void asksOnceForAllWhoHaveTheSameQuestion() {
        Future<String> first = inFlight.ask("a");
        Future<String> second = inFlight.ask("a");
        inFlight.ask("b");

        asked.get(0).complete("yes");

        assertEquals(2, asked.size());
        assertEquals("yes", first.result());
        assertEquals("yes", second.result());
    }

    @Test
    void remembersNothing() {
        inFlight.ask("a");
        asked.get(0).fail("away");

        Future<String> again = inFlight.ask("a");
        asked.get(1).complete("yes");

        assertEquals("yes", again.result());
        assertTrue(inFlight.ask("a") != again);
    }

    @Test
    void failsWhereTheSourceThrowsAndAsksAnew() {
        List<String> questions = new ArrayList<>();
        InFlight<String> throwing = new InFlight<>(question -> {
            questions.add(question);
            throw new IllegalStateException("not now");
        });

        Future<String> first = throwing.ask("a");
        Future<String> second = throwing.ask("a");

        assertEquals("not now", first.cause().getMessage());
        assertEquals("not now", second.cause().getMessage());
        assertEquals(List.of("a", "a"), questions);
    }
}
