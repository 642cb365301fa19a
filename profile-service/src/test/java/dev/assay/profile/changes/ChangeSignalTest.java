package dev.assay.profile.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeSignalTest {

    private final ChangeSignal signal = new ChangeSignal();

    @Test
    void wakesEveryoneWhoWaits() throws Exception {
        // Given
        CompletableFuture<Void> one = signal.await(Duration.ofMinutes(1)).subscribeAsCompletionStage();
        CompletableFuture<Void> other = signal.await(Duration.ofMinutes(1)).subscribeAsCompletionStage();
        assertFalse(one.isDone());

        // When
        signal.raise();

        // Then
        one.get(1, TimeUnit.SECONDS);
        other.get(1, TimeUnit.SECONDS);
        assertEquals(0, signal.waiting());
    }

    @Test
    void forgetsThoseWhoWentAway() throws Exception {
        // Given
        CompletableFuture<Void> patient = signal.await(Duration.ofMillis(20)).subscribeAsCompletionStage();
        CompletableFuture<Void> gone = signal.await(Duration.ofMinutes(1)).subscribeAsCompletionStage();

        // When
        gone.cancel(false);
        patient.get(5, TimeUnit.SECONDS);

        // Then
        assertTrue(patient.isDone());
        assertEquals(0, signal.waiting());
    }
}
