package dev.assay.scoring.jobprofile;

import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.rubric.Assessors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The job profiles that the rubric in use brings. */
@ApplicationScoped
public class JobProfiles {

    private final Epochs epochs;
    private final Assessors assessors;

    JobProfiles(Epochs epochs, Assessors assessors) {
        this.epochs = epochs;
        this.assessors = assessors;
    }

    public Uni<KnownJobProfiles> inUse() {
        return epochs.current()
                .chain(epoch -> assessors.readable(epoch.rubricHash()))
                .map(assessor -> new KnownJobProfiles(assessor.rubric().jobProfiles()));
    }
}
