package dev.assay.scoring.epoch;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The reading of the clock that waits for another one to confirm it. */
@ApplicationScoped
class ClockReadings {

    Uni<Optional<ClockReading>> first(StatelessSession session) {
        return session.createNativeQuery("select quarter, taken_at, recorded_at from clock_reading", Object[].class)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ClockReadings::reading));
    }

    private static ClockReading reading(Object[] row) {
        return new ClockReading(
                Quarter.named((String) row[0]).orElseThrow(),
                DatabaseTimes.instant(row[1]),
                DatabaseTimes.instant(row[2]));
    }

    Uni<Instant> databaseTime(StatelessSession session) {
        return session.createNativeQuery("select now()", Object.class)
                .getSingleResult()
                .map(DatabaseTimes::instant);
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
