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

/** Ensures that the rubric of this build is released and that an epoch is open for it; see {@link EpochPlan}. */
@ApplicationScoped
public class EpochKeeper {

    private static final Logger LOG = Logger.getLogger(EpochKeeper.class);

    private static final String KNOWN_BUILD =
            "select count(*) from last_build where rubric_hash = :rubric and engine_version = :engine";
    private static final String CHOICE_IN_USE = "select count(*) from epoch join rubric on version = rubric_version"
            + " where state = 'CURRENT' and origin = 'RELEASED'";
    private static final String REMEMBER = "insert into last_build (rubric_hash, engine_version, seen_at)"
            + " values (:rubric, :engine, now()) on conflict (only_row) do update"
            + " set rubric_hash = :rubric, engine_version = :engine, seen_at = now()";

    private final BundledRubric bundled;
    private final Database database;
    private final EpochRecords records;
    private final RubricConfig config;
    private final Clock clock;

    EpochKeeper(BundledRubric bundled, Database database, EpochRecords records, RubricConfig config, Clock clock) {
        this.bundled = bundled;
        this.database = database;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    /** To be called before the feed is followed. Fails while the database is unavailable or its tables are not up to date; may then be tried again. */
    public Uni<Void> prepare(ScoringBasis basis) {
        return bundled.record()
                .chain(() -> database.write(session -> records.locked(session)
                        .map(EpochPlan::new)
                        .chain(plan -> build(session, basis).map(build -> plan.atStart(build, today())))
                        .chain(steps -> records.carryOut(session, steps, BundledRubric.BUILD))
                        .call(() -> remember(session, basis))))
                .invoke(steps -> steps.forEach(step -> LOG.infof("Epoch %s is filled for this build", step.id())))
                .replaceWithVoid();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private Uni<StartedBuild> build(StatelessSession session, ScoringBasis basis) {
        return session.createNativeQuery(KNOWN_BUILD, Long.class)
                .setParameter("rubric", basis.rubricHash())
                .setParameter("engine", basis.engineVersion())
                .getSingleResult()
                .chain(known -> session.createNativeQuery(CHOICE_IN_USE, Long.class)
                        .getSingleResult()
                        .map(choice -> new StartedBuild(basis, known == 0, config.bundledTakesOver(), choice > 0)));
    }

    private static Uni<Integer> remember(StatelessSession session, ScoringBasis basis) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("rubric", basis.rubricHash())
                .setParameter("engine", basis.engineVersion())
                .executeUpdate();
    }
}
