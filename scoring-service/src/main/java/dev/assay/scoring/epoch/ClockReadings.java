package dev.assay.scoring.epoch;

import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The reading of the clock that awaits confirmation by a later one. */
@ApplicationScoped
class ClockReadings {

    Uni<Optional<ClockReading>> first(StatelessSession session) {
        return session.createNativeQuery("select quarter, taken_at, recorded_at from clock_reading", Tuple.class)
                .getSingleResultOrNull()
                .map(Row.optional(ClockReadings::reading));
    }

    private static ClockReading reading(Row row) {
        return new ClockReading(
                Quarter.named(row.text("quarter")).orElseThrow(), row.instant("taken_at"), row.instant("recorded_at"));
    }

    Uni<Instant> databaseTime(StatelessSession session) {
        return session.createNativeQuery("select now() as time", Tuple.class)
                .getSingleResult()
                .map(Row.one(row -> row.instant("time")));
    }

    Uni<Void> forget(StatelessSession session) {
        return session.createNativeQuery("delete from clock_reading")
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> keep(StatelessSession session, ClockReading reading) {
        return forget(session)
                .chain(() -> session.createNativeQuery(
                                "insert into clock_reading (quarter, taken_at) values (:quarter, :taken)")
                        .setParameter("quarter", reading.quarter().toString())
                        .setParameter("taken", reading.takenAt())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
