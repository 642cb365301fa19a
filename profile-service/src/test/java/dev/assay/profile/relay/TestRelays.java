package dev.assay.profile.relay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.database.Database;
import dev.assay.rest.testing.KafkaServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Relays over the real database and a real broker, each test's on a topic of its own. */
@ApplicationScoped
public class TestRelays {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ALL = Duration.ofSeconds(90);

    private final Relay.Parts parts;
    private final RelayStatus status;
    private final Database database;
    private final DataSource tables;
    private final ObjectMapper json;
    private final List<ChangeTopic> opened = new ArrayList<>();
    private RelayConfigs config;

    TestRelays(Relay.Parts parts, RelayStatus status, Database database, DataSource tables, ObjectMapper json) {
        this.parts = parts;
        this.status = status;
        this.database = database;
        this.tables = tables;
        this.json = json;
    }

    void onANewTopic() {
        config = RelayConfigs.of("changes-" + UUID.randomUUID());
    }

    void close() {
        opened.forEach(ChangeTopic::close);
        opened.clear();
    }

    String topic() {
        return config.topic();
    }

    Relay relay(String name) {
        return relay(name, System::nanoTime);
    }

    Relay relay(String name, LongSupplier nanoTime) {
        ChangeTopic topic = new ChangeTopic(config, json);
        opened.add(topic);
        return new Relay(
                name,
                new Relay.Parts(parts.announcements(), parts.incarnations(), positions(), topic, parts.vertx()),
                config,
                status,
                nanoTime);
    }

    RelayPositions positions() {
        return new RelayPositions(database, config);
    }

    Duration step(Relay relay) {
        return relay.step().await().atMost(PATIENCE);
    }

    void untilIdle(Relay relay) {
        long end = System.nanoTime() + ALL.toNanos();
        while (tried(relay) != Relay.IDLE) {
            assertTrue(System.nanoTime() < end, "the relay does not get there");
        }
    }

    /** The broker may not be all there yet. */
    private Duration tried(Relay relay) {
        try {
            return step(relay);
        } catch (RelayLeaseLost lost) {
            throw lost;
        } catch (RuntimeException notYet) {
            return Duration.ZERO;
        }
    }

    TopicContents topics() {
        return new TopicContents(KafkaServer.running().bootstrapServers());
    }

    List<ConsumerRecord<String, String>> contents() {
        return topics().of(config.topic());
    }

    JsonNode last(List<ConsumerRecord<String, String>> records, String key) {
        return records.stream()
                .filter(record -> record.key().equals(key))
                .reduce((one, next) -> next)
                .map(this::read)
                .orElseThrow();
    }

    JsonNode read(ConsumerRecord<String, String> record) {
        try {
            return json.readTree(record.value());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = tables.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (var connection = tables.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
