package dev.assay.scoring.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A member of the consumer group of one epoch. Kafka assigns the parts of the topic; the positions to read from come with every call, since they are
 * stored with the results of the changes. All methods but {@link #interrupt} block, and are called one after the other.
 */
final class TopicReader implements ConsumerRebalanceListener {

    private static final Duration JOIN = Duration.ofMillis(500);
    private static final Duration SLICE = Duration.ofMillis(250);

    private final TopicClients clients;
    private final String topic;
    private final Map<TopicPartition, Long> places = new HashMap<>();
    private volatile KafkaConsumer<String, byte[]> consumer;
    private TopicClients.Description description;
    private boolean moved;

    TopicReader(TopicClients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
    }

    /** This member's parts at present; joins the group if it has to. */
    FeedParts parts() {
        // First, since nobody can join a group for a topic that does not exist.
        description = clients.describe();
        if (consumer == null) {
            consumer = clients.consumer();
            consumer.subscribe(List.of(topic), this);
        }
        // Polls even if it seems to have parts: only here does a member that was silent past its session learn that
        // others have them, and rejoin. The parts are paused, so nothing is read.
        consumer.pause(consumer.assignment());
        consumer.poll(consumer.assignment().isEmpty() ? JOIN : Duration.ZERO);
        return new FeedParts(
                consumer.assignment().stream().map(TopicPartition::partition).collect(Collectors.toSet()),
                description.parts());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> parts) {
        // Until a call says where to read them from.
        consumer.pause(parts);
        parts.forEach(places::remove);
        moved = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> parts) {
        parts.forEach(places::remove);
        moved = true;
    }

    /** Waits for events after these positions; returns early when this member's parts change. */
    TopicBatch read(Map<Integer, Optional<String>> after, Duration wait) {
        Map<TopicPartition, Long> from = placesOf(after);
        commit(from);
        goTo(from);
        moved = false;
        long end = System.nanoTime() + wait.toNanos();
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ZERO);
        for (long left = wait.toNanos(); records.isEmpty() && !moved && left > 0; left = end - System.nanoTime()) {
            records = consumer.poll(SLICE.toNanos() < left ? SLICE : Duration.ofNanos(left));
        }
        Map<Integer, Long> next = new TreeMap<>();
        for (TopicPartition part : from.keySet()) {
            // A part that was lost and regained meanwhile is at the offset that the group has committed, which is not a
            // position to read from.
            if (places.containsKey(part)) {
                places.put(part, consumer.position(part));
                next.put(part.partition(), places.get(part));
            }
        }
        List<TopicBatch.Event> events = new ArrayList<>();
        records.forEach(record -> events.add(event(record)));
        return new TopicBatch(description.id(), events, next);
    }

    private static TopicBatch.Event event(ConsumerRecord<String, byte[]> record) {
        return new TopicBatch.Event(record.partition(), record.offset(), Announced.read(record.key(), record.value()));
    }

    private Map<TopicPartition, Long> placesOf(Map<Integer, Optional<String>> after) {
        Set<TopicPartition> mine = consumer.assignment();
        Map<TopicPartition, Long> from = new HashMap<>();
        after.forEach((part, stored) -> {
            TopicPartition partition = new TopicPartition(topic, part);
            if (mine.contains(partition)) {
                from.put(
                        partition,
                        stored.flatMap(position -> TopicPosition.parse(position, description.id()))
                                .map(TopicPosition::offset)
                                .orElse(0L));
            }
        });
        return from;
    }

    /** Commits later than the database, and only for monitoring: nobody reads from there. */
    private void commit(Map<TopicPartition, Long> stored) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        stored.forEach((part, offset) -> offsets.put(part, new OffsetAndMetadata(offset)));
        consumer.commitAsync(offsets, (committed, failure) -> {});
    }

    private void goTo(Map<TopicPartition, Long> from) {
        consumer.pause(consumer.assignment());
        from.forEach((part, offset) -> {
            if (!offset.equals(places.get(part))) {
                consumer.seek(part, offset);
                places.put(part, offset);
            }
        });
        consumer.resume(from.keySet());
    }

    /** Where these parts end at present. */
    Map<Integer, Long> ends(Collection<Integer> parts) {
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(parts.stream()
                        .map(part -> new TopicPartition(topic, part))
                        .toList())
                .forEach((part, end) -> ends.put(part.partition(), end));
        return ends;
    }

    /** Ends a wait; called from another thread. */
    void interrupt() {
        KafkaConsumer<String, byte[]> present = consumer;
        if (present != null) {
            present.wakeup();
        }
    }

    /** Leaves the group; the next call joins it again. */
    void leave() {
        places.clear();
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(JOIN));
            consumer = null;
        }
        clients.close();
    }
}
