package dev.assay.scoring.feed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the transport of the feed. */
class FeedsProducer {

    @Produces
    @Singleton
    ChangeFeeds feeds(FeedConfig config, KafkaConfig kafka, ProfileServiceClient profiles) {
        return switch (config.transport()) {
            case HTTP -> epochId -> new HttpChangeFeed(profiles);
            case KAFKA ->
                epochId -> new KafkaChangeFeed(
                        new TopicReader(
                                new TopicClients(kafka, epochId, config.pageSize(), System::nanoTime), kafka.topic()),
                        profiles,
                        epochId);
        };
    }
}
