package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.engine.EngineVersion;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Opens the epoch of a new quarter, which fills beside the one in use and takes over when it has caught up. */
@ApplicationScoped
class Quarters {

    /** Recorded as who opened an epoch if no command did. */
    private static final String CLOCK = "clock";

    private final Database database;
    private final EpochRecords records;
    private final ClockReadings readings;
    private final Clock clock;

    Quarters(Database database, EpochRecords records, ClockReadings readings, Clock clock) {
        this.database = database;
        this.records = records;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * The epoch in a quarter.
     *
     * @param isNew whether it was opened just now
     */
    record Opened(String id, boolean isNew) {}

    /** Opens a quarter by command; the clock's present one if none is named. */
    Uni<Opened> open(Optional<Quarter> wanted, String by) {
        return database.write(session -> open(session, wanted, by));
    }

    /** The same, in the caller's transaction. */
    Uni<Opened> open(StatelessSession session, Optional<Quarter> wanted, String by) {
        Quarter quarter = wanted.orElseGet(this::ofTheClock);
        return records.locked(session).chain(recorded -> open(session, recorded, checked(quarter, recorded), by));
    }

    private Quarter checked(Quarter wanted, List<Epoch> recorded) {
        if (wanted.isAfter(ofTheClock())) {
            throw refused(wanted + " has not begun yet; the clock is in " + ofTheClock() + ".");
        }
        Quarter inUse = inUse(recorded);
        if (inUse.isAfter(wanted)) {
            throw refused(wanted + " is earlier than " + inUse + ", which the epoch in use is of.");
        }
        return wanted;
    }

    /**
     * Takes a reading of the clock, and opens a quarter if that confirms an earlier reading. A quarter that a command went back from is not opened
     * again.
     */
    Uni<QuarterWatch> look() {
        return database.write(session -> records.locked(session)
                .chain(recorded -> readings.databaseTime(session).chain(recordedAt -> {
                    ClockReading now = new ClockReading(ofTheClock(), clock.instant(), recordedAt);
                    return readings.first(session)
                            .map(first -> watch(recorded, first, now))
                            .call(watch -> act(session, watch, recorded, now));
                })));
    }

    private static QuarterWatch watch(List<Epoch> recorded, Optional<ClockReading> first, ClockReading now) {
        return new EpochPlan(recorded).wasGoneBackFrom(now.quarter().lastDay())
                ? QuarterWatch.NOTHING_NEW
                : QuarterWatch.of(inUse(recorded), first, now);
    }

    private Uni<Void> act(StatelessSession session, QuarterWatch watch, List<Epoch> recorded, ClockReading now) {
        return switch (watch) {
            case NOTHING_NEW -> readings.forget(session);
            case FIRST -> readings.keep(session, now);
            case WAITING -> Uni.createFrom().voidItem();
            case CONFIRMED -> open(session, recorded, now.quarter(), CLOCK).replaceWithVoid();
        };
    }

    private Uni<Opened> open(StatelessSession session, List<Epoch> recorded, Quarter quarter, String by) {
        EpochPlan plan = new EpochPlan(recorded);
        Epoch inUse = plan.current().orElseThrow(Epochs::noneYet);
        ScoringBasis on = inUse.basis().onEngine(EngineVersion.VALUE);
        Optional<EpochStep> step = plan.toward(on, quarter.lastDay(), true);
        if (step.isEmpty()) {
            Epoch known = plan.find(on, quarter.lastDay()).orElseThrow();
            return Uni.createFrom().item(new Opened(known.id(), false));
        }
        return records.carryOut(session, step.get(), by)
                .replaceWith(new Opened(step.get().id(), step.get() instanceof Opening));
    }

    private static Quarter inUse(List<Epoch> recorded) {
        return Quarter.of(
                new EpochPlan(recorded).current().orElseThrow(Epochs::noneYet).asOf());
    }

    private Quarter ofTheClock() {
        return Quarter.of(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(CommonError.INVALID_INPUT, reason, List.of(new InputError("/quarter", reason)));
    }
}
