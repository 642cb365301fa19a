package dev.assay.scoring.feed;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The connections to Kafka for one epoch, and what is known of the topic. */
final class TopicClients {

    private static final int PATIENCE_MILLIS = 5_000;
    /** A topic can be deleted and created again under the same name. */
    private static final long RECHECK_NANOS = Duration.ofSeconds(5).toNanos();

    /** Kafka's own id of the topic, and the number of its parts. */
    record Description(String id, int parts) {}

    private final KafkaConfig config;
    private final String group;
    private final int pageSize;
    private final LongSupplier nanoTime;
    private Admin admin;
    private Description description;
    private long describedAt;

    TopicClients(KafkaConfig config, String epochId, int pageSize, LongSupplier nanoTime) {
        this.config = config;
        this.group = config.group() + "." + epochId;
        this.pageSize = pageSize;
        this.nanoTime = nanoTime;
    }

    Description describe() {
        long now = nanoTime.getAsLong();
        if (description == null || now - describedAt > RECHECK_NANOS) {
            TopicDescription found = ask();
            description = new Description(
                    found.topicId().toString(), found.partitions().size());
            describedAt = now;
        }
        return description;
    }

    private TopicDescription ask() {
        if (admin == null) {
            admin = Admin.create(properties());
        }
        String topic = config.topic();
        try {
            return admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RetriableException later) {
                throw later;
            }
            throw new KafkaException("Topic " + topic + " cannot be read: " + failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stop);
        }
    }

    KafkaConsumer<String, byte[]> consumer() {
        Properties properties = properties();
        properties.put("group.id", group);
        // The database says where to read from; if that offset no longer exists, the consumer starts at the beginning.
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "earliest");
        properties.put("allow.auto.create.topics", "false");
        properties.put("max.poll.records", pageSize);
        properties.put("session.timeout.ms", millis(config.sessionTimeout()));
        properties.put("heartbeat.interval.ms", millis(config.sessionTimeout().dividedBy(4)));
        properties.put("max.poll.interval.ms", millis(config.pageTimeout()));
        // A member that stays keeps its parts when another one joins or leaves.
        properties.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(config.client());
        properties.put("bootstrap.servers", config.bootstrapServers());
        properties.put("client.id", "scoring-service");
        properties.put("request.timeout.ms", PATIENCE_MILLIS);
        properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
        return properties;
    }

    void close() {
        description = null;
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
