package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.rubric.BundledRubric;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when readers can be answered: an epoch is open, this build's rubric is released, and the feed has been reached lately. */
@Readiness
@ApplicationScoped
class ScoringReadiness implements AsyncHealthCheck {

    private final Epochs epochs;
    private final BundledRubric rubric;
    private final FollowerStatus status;
    private final FeedConfig config;

    ScoringReadiness(Epochs epochs, BundledRubric rubric, FollowerStatus status, FeedConfig config) {
        this.epochs = epochs;
        this.rubric = rubric;
        this.status = status;
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return epochs.current()
                .map(epoch -> answer(true, epoch.id()))
                .onFailure()
                .recoverWithItem(failure -> answer(false, "none"));
    }

    private HealthCheckResponse answer(boolean open, String epoch) {
        boolean feed = !config.follow() || status.isFeedConnected();
        return HealthCheckResponse.named("scoring")
                .status(feed && open && rubric.isRecorded())
                .withData("epoch", epoch)
                .withData("rubric", rubric.state())
                .withData("feed", feed ? "up" : "down")
                .build();
    }
}
