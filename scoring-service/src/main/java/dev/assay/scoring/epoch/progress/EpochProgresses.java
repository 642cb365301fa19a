package dev.assay.scoring.epoch.progress;

import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Reads how far epochs have come, as recorded by their followers. */
@ApplicationScoped
public class EpochProgresses {

    private static final String ALL = "select epoch_id, scored, pending, started_at, caught_up_at, read_at,"
            + " date_part('epoch', clock_timestamp() - read_at) as silent_seconds, run_started_at, run_scored from feed_progress";

    public Uni<Map<String, EpochProgress>> all(StatelessSession session) {
        return session.createNativeQuery(ALL, Tuple.class).getResultList().map(EpochProgresses::byEpoch);
    }

    /** The progress of one epoch. */
    public Uni<EpochProgress> of(StatelessSession session, String epochId) {
        return session.createNativeQuery(ALL + " where epoch_id = :epoch", Tuple.class)
                .setParameter("epoch", epochId)
                .getResultList()
                .map(rows -> byEpoch(rows).getOrDefault(epochId, EpochProgress.NONE));
    }

    private static Map<String, EpochProgress> byEpoch(List<Tuple> rows) {
        return Row.stream(rows).collect(Collectors.toMap(row -> row.text("epoch_id"), EpochProgresses::progress));
    }

    private static EpochProgress progress(Row row) {
        return new EpochProgress(
                row.number("scored"),
                row.number("pending"),
                time(row, "started_at"),
                time(row, "caught_up_at"),
                time(row, "read_at"),
                Optional.ofNullable(row.value("silent_seconds", Double.class)).map(EpochProgresses::duration),
                new EpochProgress.Run(time(row, "run_started_at"), row.number("run_scored")));
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private static Optional<Instant> time(Row row, String column) {
        return Optional.ofNullable(row.instant(column));
    }
}
