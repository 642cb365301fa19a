package dev.assay.gateway.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastUsesTest {

    private static final Instant MINUTE = Instant.parse("2026-11-28T10:00:00Z");
    private static final Instant NEXT = MINUTE.plusSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final List<Map<String, Instant>> written = new ArrayList<>();
    private Uni<Void> answer = Uni.createFrom().voidItem();

    private final LastUses uses = new LastUses(
            new StoredKeys(null, null) {
                @Override
                Uni<Void> used(Map<String, Instant> those) {
                    written.add(those);
                    return answer;
                }
            },
            null);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void areWrittenWhenTheServiceStops() {
        uses.note("a", MINUTE.plusSeconds(7));

        stop();

        assertEquals(List.of(Map.of("a", MINUTE)), written);
    }

    @Test
    void holdUpNoServiceThatStops() {
        answer = Uni.createFrom().nothing();
        uses.note("a", MINUTE);

        stop();

        assertEquals(1, written.size());
    }

    @Test
    void areWrittenOnceInAMinute() {
        uses.note("a", MINUTE);
        stop();
        uses.note("a", MINUTE.plusSeconds(59));
        stop();

        assertEquals(List.of(Map.of("a", MINUTE)), written);
    }

    @Test
    void areForgottenAfterTheirMinute() {
        uses.note("a", MINUTE);
        stop();
        uses.note("b", NEXT);
        stop();

        // Of a request that was slow to come here.
        uses.note("a", MINUTE);
        stop();

        assertEquals(List.of(Map.of("a", MINUTE), Map.of("b", NEXT), Map.of("a", MINUTE)), written);
    }

    private void stop() {
        uses.stop(new ShutdownEvent(), vertx);
    }
}
