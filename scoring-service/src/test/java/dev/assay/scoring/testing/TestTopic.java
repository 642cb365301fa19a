package dev.assay.scoring.testing;

import dev.assay.rest.testing.KafkaServer;
import dev.assay.scoring.feed.CandidateChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of its own on the real broker, and events on it as the relay puts them there. */
public final class TestTopic implements AutoCloseable {

    private final String name;
    private final Properties properties = new Properties();
    private final KafkaProducer<String, byte[]> producer;
    private long sent;

    public TestTopic(int parts) throws Exception {
        this("changes-" + UUID.randomUUID(), parts);
    }

    private TestTopic(String name, int parts) throws Exception {
        this.name = name;
        properties.put("bootstrap.servers", KafkaServer.running().bootstrapServers());
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        create(parts);
    }

    private void create(int parts) throws Exception {
        try (Admin admin = Admin.create(properties)) {
            NewTopic topic = new NewTopic(name, parts, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
        }
    }

    /** Another topic of the same name, with nothing on it. */
    public void makeAnew(int parts) throws Exception {
        try (Admin admin = Admin.create(properties)) {
            admin.deleteTopics(List.of(name)).all().get(30, TimeUnit.SECONDS);
        }
        create(parts);
        sent = 0;
    }

    /** What the broker does with readers that say nothing for too long: they are no members of their group any more. */
    public void expel(String group) {
        try (Admin admin = Admin.create(properties)) {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        }
    }

    public String name() {
        return name;
    }

    /** How many events are on it. */
    public long sent() {
        return sent;
    }

    public void announce(CandidateChange... changes) throws Exception {
        for (CandidateChange change : changes) {
            put(change.candidateId().toString(), event(change));
        }
    }

    /** Puts anything there. */
    public void put(String key, String value) throws Exception {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(name, key, bytes)).get(30, TimeUnit.SECONDS);
        sent++;
    }

    private static String event(CandidateChange change) {
        return "{\"candidateId\":\"%s\",\"incarnation\":%d,\"version\":%d,\"kind\":\"%s\",\"sequence\":1,\"changedAt\":\"%s\"}"
                .formatted(
                        change.candidateId(),
                        change.stamp().incarnation(),
                        change.stamp().version(),
                        change.kind(),
                        MemoryFeed.OLDEST);
    }

    @Override
    public void close() {
        producer.close();
    }
}
