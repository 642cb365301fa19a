package dev.assay.profile.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.profile.candidate.Api;
import dev.assay.profile.changes.FeedReader;
import dev.assay.rest.testing.KafkaServer;
import dev.assay.rest.testing.PostgresTestResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes get to the topic of a real broker, whatever becomes of the relays and of the broker. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RelayResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    TestRelays relays;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void open() {
        relays.onANewTopic();
    }

    @AfterEach
    void close() {
        relays.close();
    }

    @Test
    void putsEachChangeThereWithNothingAboutAPerson() throws Exception {
        // Given
        Relay relay = relays.relay("first");
        relays.untilIdle(relay);
        int before = relays.contents().size();
        String stays = Api.createdId("Mirelle Castellanet builds schedulers");
        String goes = Api.createdId("goes");
        FeedReader.erase(goes);

        // When
        relays.untilIdle(relay);

        // Then
        List<ConsumerRecord<String, String>> records = relays.contents();
        assertEquals(before + 2, records.size());
        JsonNode upserted = relays.last(records, stays);
        assertEquals("UPSERTED", upserted.path("kind").asText());
        assertEquals(1, upserted.path("version").asLong());
        assertTrue(upserted.path("incarnation").asLong() > 0);
        JsonNode erased = relays.last(records, goes);
        assertEquals("ERASED", erased.path("kind").asText());
        assertEquals(2, erased.path("version").asLong());
        assertFalse(records.stream().anyMatch(record -> record.value().contains("Mirelle")));
        assertEquals(
                Set.of("candidateId", "incarnation", "version", "kind", "sequence", "changedAt"), members(upserted));
    }

    @Test
    void makesACompactedTopic() throws Exception {
        // When
        relays.untilIdle(relays.relay("first"));

        // Then
        assertEquals("compact", relays.topics().setting(relays.topic(), "cleanup.policy"));
        assertEquals("LogAppendTime", relays.topics().setting(relays.topic(), "message.timestamp.type"));
    }

    @Test
    void keepsTheOrderOfACandidatesVersions() throws Exception {
        // Given
        Relay relay = relays.relay("first");
        String id = Api.createdId("one");

        // When
        relays.untilIdle(relay);
        for (int version = 2; version <= 6; version++) {
            FeedReader.replace(id, "version " + version);
            relays.untilIdle(relay);
        }

        // Then
        List<Long> versions = relays.contents().stream()
                .filter(record -> record.key().equals(id))
                .map(record -> relays.read(record).path("version").asLong())
                .toList();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), versions);
    }

    @Test
    void goesOnFromWhereAnotherStopped() throws Exception {
        // Given
        Relay first = relays.relay("first");
        relays.untilIdle(first);
        Relay second = relays.relay("second");
        relays.step(second);
        int before = relays.contents().size();
        String id = Api.createdId("meanwhile");

        // When
        relays.step(second);
        List<ConsumerRecord<String, String>> whileFirstHasTheTurn = relays.contents();
        relays.positions().release("first").await().atMost(PATIENCE);
        relays.untilIdle(second);

        // Then
        assertEquals(before, whileFirstHasTheTurn.size());
        assertEquals(before + 1, relays.contents().size());
        assertEquals(
                id,
                relays.contents().stream()
                        .map(ConsumerRecord::key)
                        .filter(id::equals)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void takesOverFromOneThatSaysNothingAnyMore() throws Exception {
        // Given
        Relay silent = relays.relay("silent");
        relays.untilIdle(silent);
        Relay other = relays.relay("other");
        String id = Api.createdId("while nobody relays");

        // When
        relays.execute("update change_relay set lease_until = now() - interval '1 second' where topic = '"
                + relays.topic() + "'");
        relays.untilIdle(other);
        Api.createdId("after the silence");

        // Then
        assertEquals(
                1,
                relays.contents().stream()
                        .filter(record -> record.key().equals(id))
                        .count());
        assertThrows(RelayLeaseLost.class, () -> relays.step(silent));
        relays.untilIdle(other);
        assertEquals("other", relays.text("select holder from change_relay where topic = '" + relays.topic() + "'"));
    }

    @Test
    void sendsAgainWhatTheKilledBrokerDidNotTake() throws Exception {
        // Given
        Relay relay = relays.relay("first");
        relays.untilIdle(relay);
        KafkaServer.running().kill();
        String id = Api.createdId("while the broker is away");

        // When
        assertThrows(RuntimeException.class, () -> relays.step(relay));
        KafkaServer.running();
        relays.untilIdle(relay);

        // Then
        assertEquals(1, relays.last(relays.contents(), id).path("version").asLong());
    }

    @Test
    void tellsHowLongAChangeHasWaitedThatWasMadeWhileTheBrokerIsAway() throws Exception {
        // Given
        AtomicLong time = new AtomicLong();
        Relay relay = relays.relay("first", time::get);
        relays.untilIdle(relay);
        KafkaServer.running().kill();
        String id = Api.createdId("while the broker is away");
        relays.execute("update candidate_change set changed_at = changed_at - interval '1 hour' where candidate_id = '"
                + id + "'");

        // When
        time.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThrows(RuntimeException.class, () -> relays.step(relay));

        // Then
        double lag = metrics.get("assay.relay.lag.seconds").gauge().value();
        assertTrue(lag >= Duration.ofHours(1).toSeconds(), "the lag is " + lag);
        KafkaServer.running();
    }

    @Test
    void fillsATopicThatWasMadeAnew() throws Exception {
        // Given
        String id = Api.createdId("known");
        relays.untilIdle(relays.relay("first"));
        int before = relays.contents().size();
        relays.topics().delete(relays.topic());

        // When
        relays.positions().release("first").await().atMost(PATIENCE);
        relays.untilIdle(relays.relay("second"));

        // Then
        assertEquals(1, relays.last(relays.contents(), id).path("version").asLong());
        assertTrue(relays.contents().size() <= before, "each candidate once");
    }

    @Test
    void sendsEverythingAgainAfterTheDatabaseWasSetBack() throws Exception {
        // Given
        String id = Api.createdId("known");
        relays.untilIdle(relays.relay("first"));
        long before = relays.last(relays.contents(), id).path("incarnation").asLong();

        // When
        relays.execute(
                "update change_relay set txid = txid + 1000000, holder = null where topic = '" + relays.topic() + "'");
        relays.untilIdle(relays.relay("second"));

        // Then
        assertTrue(relays.last(relays.contents(), id).path("incarnation").asLong() > before);
    }

    private static Set<String> members(JsonNode event) {
        Set<String> names = new TreeSet<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
