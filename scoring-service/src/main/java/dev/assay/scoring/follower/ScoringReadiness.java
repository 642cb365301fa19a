package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.FeedView;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.follower.status.FollowerStatus;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when readers can be answered: an epoch is open, the feed has been read for it at least once, and this build's rubric and epoch are in place; otherwise a
 * rollout would replace replicas that follow the feed by ones that never will. A feed that cannot be reached is reported but does not make the service unready,
 * since existing assessments can still be read.
 */
@Readiness
@ApplicationScoped
class ScoringReadiness implements AsyncHealthCheck {

    private final Epochs epochs;
    private final Preparation preparation;
    private final FollowerStatus status;
    private final FeedView feed;
    private final FeedConfig config;
    /** Stays true once it is, since no epoch comes into use before it has read the feed. */
    private volatile boolean everRead;

    ScoringReadiness(Epochs epochs, Preparation preparation, FollowerStatus status, FeedView feed, FeedConfig config) {
        this.epochs = epochs;
        this.preparation = preparation;
        this.status = status;
        this.feed = feed;
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return epochs.current()
                .chain(epoch -> isFilled(epoch).map(filled -> answer(filled, epoch.id())))
                .onFailure()
                .recoverWithItem(failure -> answer(false, "none"));
    }

    private Uni<Boolean> isFilled(Epoch epoch) {
        if (everRead || !config.follow()) {
            return Uni.createFrom().item(true);
        }
        return feed.asOf(epoch.id()).map(asOf -> asOf.at() != null).invoke(read -> everRead = read);
    }

    private HealthCheckResponse answer(boolean filled, String epoch) {
        boolean connected = !config.follow() || status.isFeedConnected();
        return HealthCheckResponse.named("scoring")
                .status(filled && preparation.isDone())
                .withData("epoch", epoch)
                .withData("rubric", preparation.rubric())
                .withData("epochs", preparation.epochs())
                .withData("feed", connected ? "up" : "down")
                .build();
    }
}
