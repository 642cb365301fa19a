package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.rest.testing.KafkaServer;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.run.LeaseLost;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas share the topic, whatever becomes of them, of the broker and of the database. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class SharedTopicResourceTest {

    private static final String HOLDERS = "select count(distinct holder) from feed_position";
    private static final UUID ONE = new UUID(0, 1);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    Vertx vertx;

    private Epoch epoch;
    private SharedTopic topic;

    @BeforeEach
    void open() throws Exception {
        epoch = tables.reset();
        topic = new SharedTopic(vertx, fixture, epoch);
    }

    @AfterEach
    void close() throws Exception {
        topic.close();
    }

    @Test
    void givesEachFollowerItsParts() throws Exception {
        // Given
        FeedFollower first = topic.follower("first");
        FeedFollower second = topic.follower("second");
        step(() -> tables.text(HOLDERS).equals("2"), first, second);

        // When
        topic.changes(SharedTopic.pool(1));
        step(this::isRead, first, second);

        // Then
        assertEquals(40, tables.count("standing"));
        assertEquals(40, tables.count("assessment"));
    }

    @Test
    void leavesThePartsOfAFollowerThatStopsToTheOthers() throws Exception {
        // Given
        FeedFollower first = topic.follower("first");
        FeedFollower second = topic.follower("second");
        step(() -> tables.text(HOLDERS).equals("2"), first, second);

        // When
        first.close().await().atMost(Duration.ofSeconds(10));
        fixture.release("first");
        topic.changes(SharedTopic.pool(1));
        step(this::isRead, second);

        // Then
        assertEquals(40, tables.count("standing"));
        assertEquals("second", tables.text("select string_agg(distinct holder, ',') from feed_position"));
    }

    @Test
    void goesOnWhenTheBrokerWasKilledAndIsBack() throws Exception {
        // Given
        FeedFollower follower = topic.follower("first");
        topic.changes(SharedTopic.pool(1));
        step(this::isRead, follower);

        // When
        KafkaServer.running().kill();
        topic.tries(follower);
        KafkaServer.running();
        topic.changes(SharedTopic.pool(2));
        step(this::isRead, follower);

        // Then
        assertEquals("40", tables.text("select count(*) from standing where candidate_version = 2"));
        assertEquals(80, tables.count("assessment"));
    }

    @Test
    void readsFromTheBeginningForANewDatabase() throws Exception {
        // Given
        FeedFollower follower = topic.follower("first");
        topic.changes(SharedTopic.pool(1));
        topic.changes(erased(ONE, 1, 2));
        step(this::isRead, follower);

        // When
        follower.close().await().atMost(Duration.ofSeconds(10));
        epoch = tables.reset();
        step(this::isRead, topic.follower("first"));

        // Then
        assertEquals(39, tables.count("standing"));
        assertEquals(1, tables.count("tombstone"));
    }

    @Test
    void changesNothingWhenTheTopicIsReplayed() throws Exception {
        // Given
        FeedFollower follower = topic.follower("first");
        topic.changes(SharedTopic.pool(1));
        topic.changes(SharedTopic.pool(2));
        topic.changes(erased(ONE, 1, 3));
        step(this::isRead, follower);
        long assessments = tables.count("assessment");

        // When
        follower.close().await().atMost(Duration.ofSeconds(10));
        tables.execute("update feed_position set position = null, holder = null");
        topic.late(SharedTopic.pool(1));
        step(this::isRead, topic.follower("other"));

        // Then
        assertEquals(assessments, tables.count("assessment"));
        assertEquals("39", tables.text("select count(*) from standing where candidate_version = 2"));
        assertEquals(1, tables.count("tombstone"));
    }

    @Test
    void readsATopicThatWasMadeAnew() throws Exception {
        // Given
        FeedFollower follower = topic.follower("first");
        topic.changes(SharedTopic.pool(1));
        step(this::isRead, follower);
        follower.close().await().atMost(Duration.ofSeconds(10));

        // When
        topic.makeAnew();
        topic.changes(SharedTopic.pool(2));
        topic.late(SharedTopic.pool(1));
        step(this::isRead, topic.follower("first"));

        // Then
        assertEquals("40", tables.text("select count(*) from standing where candidate_version = 2"));
    }

    @Test
    void refusesTheWritingOfAFollowerThatWasTakenForStuck() throws Exception {
        // Given
        AtomicBoolean overtaken = new AtomicBoolean();
        FeedFollower stuck = topic.follower("stuck", Duration.ofSeconds(2), (profile, asOf) -> {
            if (overtaken.compareAndSet(false, true)) {
                // Longer than a page may take, until another has read what this one has in hand.
                tables.execute("update feed_position set lease_until = now() - interval '1 second'");
                step(this::isRead, topic.follower("other"));
            }
            return Assessed.byProfile(profile, asOf);
        });
        topic.changes(SharedTopic.pool(1));

        // When
        assertThrows(LeaseLost.class, () -> step(overtaken::get, stuck));

        // Then
        assertEquals(40, tables.count("assessment"));
        assertEquals(40, tables.count("standing"));
        assertEquals("other", tables.text("select string_agg(distinct holder, ',') from feed_position"));
    }

    @Test
    void parksAPoisonProfileAndGoesOn() throws Exception {
        // Given
        topic.changes(SharedTopic.pool(1));

        // When
        topic.changes(broken(ONE, 2, "secret"));
        step(this::isRead, topic.follower("first"));

        // Then
        assertEquals(1, tables.count("parked_change"));
        assertEquals(39, tables.count("standing"));
    }

    @Test
    void losesNoChangeThatCannotBeRead() throws Exception {
        // When
        topic.unreadable(upserted(ONE, 1, 3, 40));
        step(this::isRead, topic.follower("first"));

        // Then
        assertEquals("3", tables.text("select candidate_version from standing"));
    }

    @Test
    void readsOnWhereAnAnswerEnded() throws Exception {
        // Given
        topic.profiles().tellsAtMost(3);
        topic.changes(SharedTopic.pool(1));

        // When
        step(this::isRead, topic.follower("first"));

        // Then
        assertEquals(40, tables.count("standing"));
        assertEquals(40, tables.count("assessment"));
    }

    @Test
    void asksForProfilesInBatches() throws Exception {
        // Given
        topic.changes(SharedTopic.pool(1));

        // When
        step(this::isRead, topic.follower("first"));

        // Then
        int calls = topic.profiles().asked().size();
        assertEquals(true, calls <= SharedTopic.PARTS * 2, calls + " calls for 40 profiles");
    }

    private boolean isRead() {
        return KafkaDelivery.read(tables) == topic.sent();
    }

    private void step(BooleanSupplier until, FeedFollower... followers) {
        topic.step(until, followers);
    }
}
