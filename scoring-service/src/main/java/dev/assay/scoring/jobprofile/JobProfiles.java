package dev.assay.scoring.jobprofile;

import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.rubric.Assessors;
import dev.assay.scoring.weighting.Weighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The job profiles that candidates can be ranked by. */
@ApplicationScoped
public class JobProfiles {

    private final Epochs epochs;
    private final Assessors assessors;
    private final OwnJobProfiles own;

    JobProfiles(Epochs epochs, Assessors assessors, OwnJobProfiles own) {
        this.epochs = epochs;
        this.assessors = assessors;
        this.own = own;
    }

    /**
     * The job profile of this id among those of a rubric, or a caller's own one in its latest version.
     *
     * @param id null for the default one
     */
    public Uni<Optional<Weighting>> find(String id, Rubric rubric) {
        KnownJobProfiles known = new KnownJobProfiles(rubric.jobProfiles());
        Optional<JobProfile> found = id == null ? Optional.of(known.standard()) : known.find(id);
        return found.isPresent()
                ? Uni.createFrom().item(found.map(Weighting::of))
                : own.latest(id).map(made -> made.map(OwnJobProfile::weighting));
    }

    /** Fails if a rubric that is about to be released would take over job profiles that callers made; none is made until the transaction ends. */
    public Uni<Void> refuseTaken(StatelessSession session, Rubric rubric) {
        List<String> ids = rubric.jobProfiles().stream().map(JobProfile::id).toList();
        return own.among(session, ids)
                .invoke(taken -> {
                    if (!taken.isEmpty()) {
                        throw new ProblemException(
                                CommonError.CONFLICT,
                                "Job profiles of the rubric have the ids of job profiles that were created here: "
                                        + String.join(", ", taken) + ". Give them other ids in the rubric.");
                    }
                })
                .replaceWithVoid();
    }

    /** The job profiles of the rubric in use. */
    public Uni<KnownJobProfiles> inUse() {
        return rubric().map(rubric -> new KnownJobProfiles(rubric.jobProfiles()));
    }

    Uni<Rubric> rubric() {
        return epochs.current()
                .chain(epoch -> assessors.readable(epoch.rubricHash()))
                .map(Assessor::rubric);
    }
}
