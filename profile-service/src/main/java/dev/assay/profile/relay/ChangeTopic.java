package dev.assay.profile.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic, as its writer sees it. It is compacted by candidate, so it keeps the last event of every candidate that ever existed; an erasure is an
 * event with a value and never a null, which Kafka would forget after a day. Every method blocks.
 */
final class ChangeTopic implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    /** Shorter than a lease: what could not be sent by then is left to the next holder. */
    static final Duration DELIVERY = Duration.ofSeconds(6);

    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy", "compact",
            // Brokers refuse a writer's time that is an hour ahead of theirs; nobody reads it.
            "message.timestamp.type", "LogAppendTime");

    private final RelayConfig config;
    private final ObjectMapper json;
    private Producer<String, String> producer;
    private Admin admin;

    ChangeTopic(RelayConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** Kafka's id of the topic, which is made where it is missing. */
    synchronized String id() {
        Optional<String> known = find();
        if (known.isEmpty() && config.createTopic()) {
            create();
            known = find();
        }
        return known.orElseThrow(() -> new TopicUnusable("There is no topic " + config.topic()));
    }

    private Optional<String> find() {
        try {
            String name = config.topic();
            return Optional.of(await(admin().describeTopics(List.of(name)).allTopicNames())
                    .get(name)
                    .topicId()
                    .toString());
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private void create() {
        NewTopic topic = new NewTopic(config.topic(), config.partitions(), config.replication()).configs(COMPACTED);
        try {
            await(admin().createTopics(List.of(topic)).all());
        } catch (TopicExistsException another) {
            // Made by another replica at the same moment.
        }
    }

    /** Sends all of them in order, and returns when the brokers have all of them. */
    synchronized void send(List<ChangeEvent> events) {
        try {
            Producer<String, String> open = producer();
            List<Future<?>> sent = new ArrayList<>();
            for (ChangeEvent event : events) {
                Future<?> one = open.send(
                        new ProducerRecord<>(config.topic(), event.candidateId().toString(), value(event)));
                if (one.isDone()) {
                    // Where nothing is known of the brokers, each further event would wait for them as long again.
                    await(one);
                }
                sent.add(one);
            }
            open.flush();
            sent.forEach(ChangeTopic::await);
        } catch (RuntimeException failure) {
            // A producer that gave up on an event numbers the following ones wrongly.
            close();
            throw failure;
        }
    }

    private String value(ChangeEvent event) {
        try {
            return new String(json.writeValueAsBytes(event), StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Producer<String, String> producer() {
        Producer<String, String> open = producer;
        if (open == null) {
            Properties properties = properties();
            properties.put("acks", "all");
            properties.put("enable.idempotence", "true");
            properties.put("max.block.ms", PATIENCE_MILLIS);
            properties.put("delivery.timeout.ms", Math.toIntExact(DELIVERY.toMillis()));
            open = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
            producer = open;
        }
        return open;
    }

    private Admin admin() {
        Admin open = admin;
        if (open == null) {
            Properties properties = properties();
            properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
            open = Admin.create(properties);
            admin = open;
        }
        return open;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(config.client());
        properties.put("bootstrap.servers", config.bootstrapServers());
        properties.put("client.id", "profile-service");
        properties.put("request.timeout.ms", PATIENCE_MILLIS);
        return properties;
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new TopicUnusable(failure.getCause().toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TopicUnusable("Interrupted");
        }
    }

    @Override
    public synchronized void close() {
        Producer<String, String> sending = producer;
        Admin asking = admin;
        producer = null;
        admin = null;
        if (sending != null) {
            sending.close(Duration.ZERO);
        }
        if (asking != null) {
            asking.close(Duration.ZERO);
        }
    }
}
