package dev.assay.scoring.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;

/** The change feed over Kafka: events say who has changed, and profile-service is asked for their latest versions, one call for all events read. */
final class KafkaChangeFeed implements ChangeFeed {

    private final TopicReader topic;
    private final ProfileServiceClient profiles;
    /** Kafka's consumer blocks its caller's thread, and may be used by only one thread at a time. */
    private final ExecutorService thread;

    KafkaChangeFeed(TopicReader topic, ProfileServiceClient profiles, String name) {
        this.topic = topic;
        this.profiles = profiles;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread reader = new Thread(work, "feed-" + name);
            reader.setDaemon(true);
            return reader;
        });
    }

    @Override
    public Uni<FeedParts> parts() {
        return reading(topic::parts);
    }

    @Override
    public Uni<ChangePage> next(Map<Integer, Optional<String>> after, int limit, Duration wait) {
        return reading(() -> topic.read(after, wait))
                .chain(batch -> profiles.latest(batch.asked())
                        // After the answer: if everything is on the topic and nothing waits there, nothing waits.
                        .chain(latest -> reading(
                                () -> batch.page(latest, topic.ends(batch.next().keySet())))));
    }

    private <T> Uni<T> reading(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .onFailure(failure -> !(failure instanceof RetriableException))
                .invoke(topic::leave)
                .runSubscriptionOn(thread);
    }

    @Override
    public Uni<Void> close() {
        topic.interrupt();
        return Uni.createFrom()
                .<Void>item(() -> {
                    topic.leave();
                    return null;
                })
                .runSubscriptionOn(thread)
                .onTermination()
                .invoke(thread::shutdown);
    }
}
