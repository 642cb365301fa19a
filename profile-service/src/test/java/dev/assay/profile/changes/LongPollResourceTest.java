package dev.assay.profile.changes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class LongPollResourceTest {

    /** More than the pool has connections. */
    private static final int READERS = 40;

    @Test
    void answersAllWhoWaitWhenSomethingChanges() {
        // Given
        String head = FeedReader.head();
        var threads = Executors.newFixedThreadPool(READERS);
        List<CompletableFuture<Response>> waiting = IntStream.range(0, READERS)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> FeedReader.await(head, 15), threads))
                .toList();

        // When
        long start = System.nanoTime();
        String id = FeedReader.create("news");
        waiting.forEach(CompletableFuture::join);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        threads.shutdown();

        // Then
        waiting.forEach(answer -> answer.join().then().statusCode(200).body("items.candidateId", contains(id)));
        assertTrue(taken.toSeconds() < 10, "Woken and not timed out, but took " + taken);
    }

    @Test
    void answersEmptyWhenTheTimeIsUp() {
        // Given
        String head = FeedReader.head();

        // When
        long start = System.nanoTime();
        Response page = FeedReader.await(head, 1);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        // Then
        page.then().statusCode(200).body("items", empty());
        assertEquals(head, page.path("next"));
        assertTrue(taken.toMillis() >= 1000, "Waited only " + taken);
    }
}
