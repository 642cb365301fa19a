package dev.assay.scoring.jobprofile;

import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.rubric.BundledEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells the operator which job profiles of callers the rubric of this build takes over: it cannot be refused, as a released one is. */
@ApplicationScoped
public class JobProfileTakeovers {

    private static final Logger LOG = Logger.getLogger(JobProfileTakeovers.class);

    private final BundledEngine engine;
    private final OwnJobProfiles own;

    JobProfileTakeovers(BundledEngine engine, OwnJobProfiles own) {
        this.engine = engine;
        this.own = own;
    }

    public Uni<Void> tell() {
        return engine.made()
                .map(Assessor::rubric)
                .chain(rubric -> own.among(rubric.jobProfiles().stream()
                                .map(JobProfile::id)
                                .toList())
                        .invoke(taken -> tell(rubric, taken)))
                .replaceWithVoid();
    }

    private static void tell(Rubric rubric, List<String> taken) {
        if (!taken.isEmpty()) {
            LOG.warnf(
                    "Rubric %s of this build has job profiles with the ids of ones that were created here: %s."
                            + " When it comes into use, rankings by these ids are by its weights",
                    rubric.version(), String.join(", ", taken));
        }
    }
}
