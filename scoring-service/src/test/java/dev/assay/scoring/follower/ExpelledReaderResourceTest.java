package dev.assay.scoring.follower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.scoring.follower.run.LeaseLost;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader that said nothing for longer than its session, as a process that was paused, finds its way back into the group. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ExpelledReaderResourceTest {

    private static final String HOLDERS = "select string_agg(distinct holder, ',' order by holder) from feed_position";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    Vertx vertx;

    private SharedTopic topic;

    @BeforeEach
    void open() throws Exception {
        topic = new SharedTopic(vertx, fixture, tables.reset());
    }

    @AfterEach
    void close() throws Exception {
        topic.close();
    }

    @Test
    void joinsAnewWhenAnotherHasReadThePageThatItHadInHand() throws Exception {
        // Given
        AtomicBoolean paused = new AtomicBoolean();
        FeedFollower other = topic.follower("other");
        FeedFollower reader = topic.follower("paused", Duration.ofMinutes(2), (profile, asOf) -> {
            if (paused.compareAndSet(false, true)) {
                isTakenForGone(other);
            }
            return Assessed.byProfile(profile, asOf);
        });
        topic.step(() -> holders().equals("other,paused"), reader, other);
        topic.changes(SharedTopic.pool(1));
        assertThrows(LeaseLost.class, () -> topic.step(paused::get, reader));

        // When
        topic.step(() -> holders().equals("other,paused"), reader, other);

        // Then
        assertEquals(40, tables.count("standing"));
        assertEquals(40, tables.count("assessment"));
    }

    private void isTakenForGone(FeedFollower other) {
        topic.expelAll();
        tables.execute("update feed_position set lease_until = now() - interval '1 second' where holder = 'paused'");
        topic.step(() -> holders().equals("other") && KafkaDelivery.read(tables) == topic.sent(), other);
    }

    private String holders() {
        return String.valueOf(tables.text(HOLDERS));
    }
}
