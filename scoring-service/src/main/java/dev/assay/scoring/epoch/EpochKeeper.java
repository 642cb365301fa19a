package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.scoring.rubric.BundledRubric;
import dev.assay.scoring.rubric.RubricConfig;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** Ensures that an epoch is open for the rubric and engine of this build; see {@link EpochPlan}. */
@ApplicationScoped
public class EpochKeeper {

    private static final Logger LOG = Logger.getLogger(EpochKeeper.class);

    private static final String CHOICE_IN_USE = "select count(*) from epoch join rubric on version = rubric_version"
            + " where state = 'CURRENT' and origin = 'RELEASED'";

    private final Database database;
    private final EpochRecords records;
    private final Builds builds;
    private final RubricConfig config;
    private final Clock clock;

    EpochKeeper(Database database, EpochRecords records, Builds builds, RubricConfig config, Clock clock) {
        this.database = database;
        this.records = records;
        this.builds = builds;
        this.config = config;
        this.clock = clock;
    }

    /**
     * To be called before the feed is followed, when the rubric is released, and repeated while this build runs: it decides about epochs unless another one does,
     * which may be gone by then. Fails while the database is unavailable or its tables are not up to date.
     */
    public Uni<Void> prepare(ScoringBasis basis) {
        return database.write(session -> records.locked(session)
                        .map(EpochPlan::new)
                        .chain(plan -> build(session, basis).map(build -> plan.atStart(build, today())))
                        .chain(steps -> records.carryOut(session, steps, BundledRubric.BUILD)))
                .invoke(steps -> steps.forEach(EpochKeeper::tell))
                .replaceWithVoid();
    }

    private static void tell(EpochStep step) {
        if (step instanceof Retirement) {
            LOG.infof("Epoch %s, which another build brought, is not filled any more", step.id());
        } else {
            LOG.infof("Epoch %s is filled for this build", step.id());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private Uni<StartedBuild> build(StatelessSession session, ScoringBasis basis) {
        return builds.takeCharge(session, basis)
                .chain(isNew -> session.createNativeQuery(CHOICE_IN_USE, Long.class)
                        .getSingleResult()
                        .map(choice -> new StartedBuild(basis, isNew, config.bundledTakesOver(), choice > 0)));
    }
}
