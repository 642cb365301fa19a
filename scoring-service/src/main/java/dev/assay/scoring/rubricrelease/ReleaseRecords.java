package dev.assay.scoring.rubricrelease;

import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.epoch.EpochCommands;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.rubric.Release;
import dev.assay.scoring.rubric.RubricOrigin;
import dev.assay.scoring.rubric.Rubrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Records what is released, and opens the epoch in which the pool is assessed by it. */
@ApplicationScoped
class ReleaseRecords {

    private final Rubrics rubrics;
    private final JobProfiles jobProfiles;
    private final EpochCommands epochs;
    private final Clock clock;

    ReleaseRecords(Rubrics rubrics, JobProfiles jobProfiles, EpochCommands epochs, Clock clock) {
        this.rubrics = rubrics;
        this.jobProfiles = jobProfiles;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** In the caller's transaction; false if the rubric was released before. */
    Uni<Boolean> add(StatelessSession session, Rubric rubric, String by) {
        return rubrics.record(session, rubric, new Release(RubricOrigin.RELEASED, by, clock.instant()))
                .call(isNew ->
                        isNew ? begin(session, rubric, by) : Uni.createFrom().voidItem());
    }

    private Uni<Void> begin(StatelessSession session, Rubric rubric, String by) {
        return jobProfiles
                .refuseTaken(session, rubric)
                .chain(() -> epochs.fill(session, rubric.version(), rubric.hash(), by));
    }
}
