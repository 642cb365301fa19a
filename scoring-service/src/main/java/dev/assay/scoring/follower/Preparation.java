package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.EpochKeeper;
import dev.assay.scoring.jobprofile.JobProfileTakeovers;
import dev.assay.scoring.rubric.BundledEngine;
import dev.assay.scoring.rubric.BundledRubric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What has to succeed once before the feed is followed: this build's rubric is released, and an epoch is open for it. */
@ApplicationScoped
class Preparation {

    private final BundledEngine engine;
    private final BundledRubric rubric;
    private final JobProfileTakeovers takeovers;
    private final EpochKeeper keeper;
    private volatile boolean done;
    private volatile String state = "not prepared yet";

    Preparation(BundledEngine engine, BundledRubric rubric, JobProfileTakeovers takeovers, EpochKeeper keeper) {
        this.engine = engine;
        this.rubric = rubric;
        this.takeovers = takeovers;
        this.keeper = keeper;
    }

    /** Does it, unless it is done; may be tried again after a failure. */
    Uni<Void> attempt() {
        if (done) {
            return Uni.createFrom().voidItem();
        }
        return rubric.record()
                .chain(takeovers::tell)
                .chain(engine::basis)
                .chain(keeper::prepare)
                .invoke(this::succeeded)
                .onFailure()
                .invoke(failure -> state = "not prepared: " + failure.getMessage());
    }

    /** To be repeated once it is done, since the build that was in charge of epochs may be gone. */
    Uni<Void> look() {
        return done ? engine.basis().chain(keeper::prepare) : Uni.createFrom().voidItem();
    }

    private void succeeded() {
        done = true;
        state = "prepared";
    }

    boolean isDone() {
        return done;
    }

    /** How it stands with the epochs, for the operator. */
    String epochs() {
        return state;
    }

    /** This build's rubric, or why it may not be used, for the operator. */
    String rubric() {
        return rubric.state();
    }
}
