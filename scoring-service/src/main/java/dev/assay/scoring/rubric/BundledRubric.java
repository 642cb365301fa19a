package dev.assay.scoring.rubric;

import dev.assay.database.Database;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.Rubric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** The rubric of this build, released by starting it. */
@ApplicationScoped
public class BundledRubric {

    /** Recorded as who released it. */
    public static final String BUILD = "build";

    private static final Logger LOG = Logger.getLogger(BundledRubric.class);

    private final Rubrics rubrics;
    private final BundledEngine engine;
    private final Database database;
    private final Clock clock;
    private volatile String state = "not recorded yet";

    BundledRubric(Rubrics rubrics, BundledEngine engine, Database database, Clock clock) {
        this.rubrics = rubrics;
        this.engine = engine;
        this.database = database;
        this.clock = clock;
    }

    /** Records it if its version is new; fails with {@link RubricVersionTaken} if the version stands for other rules. */
    public Uni<Void> record() {
        return engine.made()
                .map(Assessor::rubric)
                .onFailure()
                .invoke(unreadable -> state = "cannot be read: " + unreadable.getMessage())
                .chain(rubric -> record(rubric));
    }

    private Uni<Void> record(Rubric rubric) {
        Release release = new Release(RubricOrigin.BUNDLED, BUILD, clock.instant());
        return database.write(session -> rubrics.record(session, rubric, release))
                .invoke(isNew -> accepted(rubric, isNew))
                .onFailure(RubricVersionTaken.class)
                .invoke(refusal -> state = refusal.getMessage())
                .replaceWithVoid();
    }

    private void accepted(Rubric rubric, boolean isNew) {
        state = rubric.version();
        if (isNew) {
            LOG.infof("Released rubric %s, %s", rubric.version(), rubric.hash());
        }
    }

    /** Its version, or why it may not be used for scoring, for the operator. */
    public String state() {
        return state;
    }
}
