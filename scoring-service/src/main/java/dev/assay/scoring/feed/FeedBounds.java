package dev.assay.scoring.feed;

import dev.assay.scoring.assessment.engine.EngineConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Refuses to start with settings with which the feed would stand still, or no replica would ever get through a page. */
@ApplicationScoped
class FeedBounds {

    /** The most that profile-service puts in a page, and answers questions about. */
    static final int LARGEST_PAGE = 500;

    /** How often the engine's deadline can pass in a page before all threads have been replaced. */
    private static final int DEADLINES_IN_A_PAGE = 10;

    void check(@Observes StartupEvent event, FeedConfig feed, KafkaConfig kafka, EngineConfig engine) {
        check(feed, kafka, engine.deadline());
    }

    static void check(FeedConfig feed, KafkaConfig kafka, Duration engineDeadline) {
        if (feed.pageSize() < 1 || feed.pageSize() > LARGEST_PAGE) {
            throw new IllegalArgumentException("assay.feed.page-size must be from 1 to " + LARGEST_PAGE + " (it is "
                    + feed.pageSize() + "): profile-service gives no larger page.");
        }
        Duration longestPage = engineDeadline.multipliedBy(DEADLINES_IN_A_PAGE);
        if (feed.transport() == Transport.KAFKA
                && (kafka.pageTimeout().compareTo(longestPage) <= 0
                        || kafka.pageTimeout().compareTo(feed.pageTimeout()) >= 0)) {
            throw new IllegalArgumentException("assay.kafka.page-timeout (" + kafka.pageTimeout()
                    + ") must be longer than ten times assay.engine.deadline (" + longestPage
                    + ") and shorter than assay.feed.page-timeout (" + feed.pageTimeout() + ").");
        }
    }
}
