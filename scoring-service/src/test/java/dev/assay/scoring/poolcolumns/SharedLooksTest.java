package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SharedLooksTest {

    /** The looks that were begun, to be ended by the test. */
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();

    private final SharedLooks looks = new SharedLooks(() -> {
        CompletableFuture<Void> look = new CompletableFuture<>();
        begun.add(look);
        return Uni.createFrom().completionStage(look);
    });

    @Test
    void endsWithALookThatBeganAfterTheQuestion() {
        CompletableFuture<Void> first = looks.join().subscribeAsCompletionStage();
        CompletableFuture<Void> second = looks.join().subscribeAsCompletionStage();
        CompletableFuture<Void> third = looks.join().subscribeAsCompletionStage();

        begun.get(0).complete(null);

        assertTrue(first.isDone());
        assertFalse(second.isDone());
        assertEquals(2, begun.size());
        begun.get(1).complete(null);
        assertTrue(second.isDone() && third.isDone());
        assertEquals(2, begun.size());
    }

    @Test
    void goesOnAfterALookThatFailed() {
        CompletableFuture<Void> first = looks.join().subscribeAsCompletionStage();
        CompletableFuture<Void> second = looks.join().subscribeAsCompletionStage();

        begun.get(0).completeExceptionally(new IllegalStateException("away"));

        CompletionException failure = assertThrows(CompletionException.class, first::join);
        assertEquals("away", failure.getCause().getMessage());
        begun.get(1).complete(null);
        second.join();
    }

    @Test
    void isNotDisturbedByWhoStopsWaiting() {
        CompletableFuture<Void> patient = looks.join().subscribeAsCompletionStage();
        looks.join().subscribe().with(done -> {}).cancel();

        begun.get(0).complete(null);

        patient.join();
        begun.get(1).complete(null);
        CompletableFuture<Void> later = looks.join().subscribeAsCompletionStage();
        begun.get(2).complete(null);
        later.join();
    }
}
