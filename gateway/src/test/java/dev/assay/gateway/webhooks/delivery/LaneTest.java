package dev.assay.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Queue<Runnable> turns = new ArrayDeque<>();
    private final Lane lane = new Lane(2, turns::add);
    private final List<UniEmitter<? super String>> begun = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    @Test
    void letsSoManyGoOnAtATime() {
        start(5);

        assertEquals(2, begun.size());
    }

    @Test
    void givesTheTurnOfOneThatEndsToTheNext() {
        start(5);

        begun.get(0).complete("first");
        turns.remove().run();
        begun.get(1).fail(new IllegalStateException("second"));
        turns.remove().run();

        assertEquals(List.of("first", "second"), ended);
        assertEquals(4, begun.size());
    }

    @Test
    void isFreeAgainWhenAllHaveEnded() {
        start(2);
        begun.forEach(work -> work.complete("done"));
        assertTrue(turns.isEmpty());

        start(3);

        assertEquals(4, begun.size());
    }

    private void start(int pieces) {
        for (int i = 0; i < pieces; i++) {
            lane.run(() -> Uni.createFrom().<String>emitter(begun::add))
                    .subscribe()
                    .with(ended::add, failure -> ended.add(failure.getMessage()));
        }
    }
}
