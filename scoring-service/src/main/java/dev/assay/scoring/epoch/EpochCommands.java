package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.engine.EngineVersion;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What callers can do to the epochs of a rubric, each in one transaction; see {@link CommandTarget} for what is refused. */
@ApplicationScoped
public class EpochCommands {

    /** Each reads the whole feed and is kept up to date; more at once would only slow each other down. */
    static final int MOST_FILLING = 4;

    private final Database database;
    private final EpochRecords records;
    private final EpochSwitch switching;

    EpochCommands(Database database, EpochRecords records, EpochSwitch switching) {
        this.database = database;
        this.records = records;
        this.switching = switching;
    }

    /** Starts to fill an epoch for a rubric beside the one in use, in the caller's transaction. */
    public Uni<Void> fill(StatelessSession session, String version, String hash, String by) {
        ScoringBasis on = new ScoringBasis(version, hash, EngineVersion.VALUE);
        return records.locked(session).chain(recorded -> {
            EpochPlan plan = new EpochPlan(recorded);
            LocalDate asOf = plan.current().map(Epoch::asOf).orElseThrow(Epochs::noneYet);
            return fill(session, plan.toward(on, asOf, false), others(recorded, version), by);
        });
    }

    /** How many other rubrics the pool is being assessed by. */
    private long others(List<Epoch> recorded, String version) {
        return ofThisEngine(recorded).stream()
                .filter(epoch -> epoch.state() == EpochState.FILLING && !epoch.isPaused())
                .filter(epoch -> !epoch.rubricVersion().equals(version))
                .count();
    }

    private Uni<Void> fill(StatelessSession session, Optional<EpochStep> step, long others, String by) {
        if (step.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (others >= MOST_FILLING) {
            throw new ProblemException(
                    CommonError.CONFLICT,
                    "The pool is being assessed by " + others + " other rubrics already; pause one of them first.");
        }
        return records.carryOut(session, step.get(), by);
    }

    public Uni<Void> pause(String version, String by) {
        return database.write(session -> target(session, version).chain(target -> {
            Epoch epoch = target.toPause();
            return epoch.isPaused() ? Uni.createFrom().voidItem() : records.pause(session, epoch.id(), by);
        }));
    }

    public Uni<Void> resume(String version, String by) {
        return database.write(session -> records.locked(session).chain(recorded -> {
            Epoch epoch = new CommandTarget(version, ofThisEngine(recorded)).toResume();
            EpochPlan plan = new EpochPlan(recorded);
            LocalDate asOf = plan.current().map(Epoch::asOf).orElse(epoch.asOf());
            if (epoch.state() == EpochState.FILLING && epoch.asOf().isBefore(asOf)) {
                return records.giveUp(session, epoch.id(), by)
                        .chain(() ->
                                fill(session, plan.toward(epoch.basis(), asOf, false), others(recorded, version), by));
            }
            boolean rests = epoch.isPaused() || epoch.state() == EpochState.RETIRED;
            Optional<EpochStep> step =
                    epoch.state() == EpochState.RETIRED && epoch.asOf().isBefore(asOf)
                            ? plan.toward(epoch.basis(), asOf, false)
                            : Optional.of(new Revival(epoch.id(), epoch.takesOver()));
            return fill(session, rests ? step : Optional.empty(), others(recorded, version), by);
        }));
    }

    public Uni<Void> activate(String version, String by) {
        return database.write(session ->
                target(session, version).chain(target -> use(session, target.toActivate(), EpochEvent.ACTIVATED, by)));
    }

    /** Goes back from this rubric, which is in use, to the epoch that was in use before. */
    public Uni<Void> rollBack(String version, String by) {
        return database.write(session -> target(session, version)
                .chain(target -> use(session, target.toRollBackTo(), EpochEvent.ROLLED_BACK, by)));
    }

    private Uni<CommandTarget> target(StatelessSession session, String version) {
        return records.locked(session).map(recorded -> new CommandTarget(version, ofThisEngine(recorded)));
    }

    private Uni<Void> use(StatelessSession session, Epoch epoch, EpochEvent event, String by) {
        if (epoch.state() == EpochState.CURRENT) {
            return Uni.createFrom().voidItem();
        }
        return switching.use(session, epoch, event, by);
    }

    private List<Epoch> ofThisEngine(List<Epoch> recorded) {
        return recorded.stream()
                .filter(epoch ->
                        epoch.engineVersion().equals(EngineVersion.VALUE) || epoch.state() == EpochState.CURRENT)
                .toList();
    }
}
