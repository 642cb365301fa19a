package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.scoring.rubric.BundledRubric;
import dev.assay.scoring.rubric.RubricConfig;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** Sees to it that the rubric of this build is released and that an epoch is open for it; see {@link EpochPlan}. */
@ApplicationScoped
public class EpochKeeper {

    private static final Logger LOG = Logger.getLogger(EpochKeeper.class);

    private static final String CHOICE_IN_USE = "select count(*) from epoch join rubric on version = rubric_version"
            + " where state = 'CURRENT' and origin = 'RELEASED'";

    private final BundledRubric bundled;
    private final Database database;
    private final EpochRecords records;
    private final SeenBuilds builds;
    private final RubricConfig config;

    EpochKeeper(
            BundledRubric bundled, Database database, EpochRecords records, SeenBuilds builds, RubricConfig config) {
        this.bundled = bundled;
        this.database = database;
        this.records = records;
        this.builds = builds;
        this.config = config;
    }

    /**
     * To be done before the feed is followed; fails while the database is away or its tables are not up to date, and may then be tried again. A build
     * that was here before changes nothing yet: see {@link #comeBack}.
     */
    public Uni<Void> prepare(ScoringBasis basis) {
        return bundled.record()
                .chain(() -> database.write(session -> records.locked(session)
                        .chain(recorded -> builds.isKnown(session, basis)
                                .chain(known -> fill(session, recorded, basis, !known)
                                        .call(() -> remember(session, basis, !known))))))
                .invoke(EpochKeeper::tell)
                .replaceWithVoid();
    }

    /**
     * Says that this build is here, and makes its epoch the one that is filled where another build came last and is gone: somebody has gone back to
     * this one. While the other is there, a replica that starts is one that an upgrade has not come to.
     */
    public Uni<Void> comeBack(ScoringBasis basis) {
        return builds.signOfLife(basis)
                .chain(() -> database.read(session -> isToComeBack(session, basis)))
                .chain(back -> back ? database.write(session -> comeBack(session, basis)) : none())
                .invoke(EpochKeeper::tell)
                .replaceWithVoid();
    }

    private Uni<Boolean> isToComeBack(StatelessSession session, ScoringBasis basis) {
        return builds.cameLast(session, basis)
                .chain(last -> last
                        ? Uni.createFrom().item(false)
                        : builds.isLastThere(session).map(there -> !there));
    }

    /** Another replica may have been faster. */
    private Uni<List<EpochStep>> comeBack(StatelessSession session, ScoringBasis basis) {
        return records.locked(session)
                .chain(recorded -> isToComeBack(session, basis)
                        .chain(back ->
                                fill(session, recorded, basis, back).call(() -> remember(session, basis, back))));
    }

    private static Uni<List<EpochStep>> none() {
        return Uni.createFrom().item(List.of());
    }

    private static void tell(List<EpochStep> steps) {
        steps.forEach(step -> LOG.infof("Epoch %s is filled for this build", step.id()));
    }

    private Uni<List<EpochStep>> fill(
            StatelessSession session, List<Epoch> recorded, ScoringBasis basis, boolean isNew) {
        return session.createNativeQuery(CHOICE_IN_USE, Long.class)
                .getSingleResult()
                .map(choice -> new StartedBuild(basis, isNew, config.bundledTakesOver(), choice > 0))
                .map(build -> new EpochPlan(recorded).atStart(build, records.today()))
                .chain(steps -> carryOut(session, steps));
    }

    private Uni<Void> remember(StatelessSession session, ScoringBasis basis, boolean asTheLast) {
        Uni<Void> seen = builds.remember(session, basis);
        return asTheLast ? seen.chain(() -> builds.rememberLast(session, basis)) : seen;
    }

    private Uni<List<EpochStep>> carryOut(StatelessSession session, List<EpochStep> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step ->
                        records.carryOut(session, step, BundledRubric.BUILD).replaceWith(step))
                .collect()
                .asList();
    }
}
