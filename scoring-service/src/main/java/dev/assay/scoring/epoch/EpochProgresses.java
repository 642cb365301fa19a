package dev.assay.scoring.epoch;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Reads how far epochs have come, as those who follow the feed have recorded it. */
@ApplicationScoped
class EpochProgresses {

    private static final String ALL = "select epoch_id, scored, pending, started_at, caught_up_at, read_at,"
            + " run_started_at, run_scored from feed_progress";

    Uni<Map<String, EpochProgress>> all(StatelessSession session) {
        return session.createNativeQuery(ALL, Object[].class).getResultList().map(EpochProgresses::byEpoch);
    }

    /** The progress of one epoch. */
    Uni<EpochProgress> of(StatelessSession session, String epochId) {
        return session.createNativeQuery(ALL + " where epoch_id = :epoch", Object[].class)
                .setParameter("epoch", epochId)
                .getResultList()
                .map(rows -> byEpoch(rows).getOrDefault(epochId, EpochProgress.NONE));
    }

    private static Map<String, EpochProgress> byEpoch(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], EpochProgresses::progress));
    }

    private static EpochProgress progress(Object[] row) {
        return new EpochProgress(
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                DatabaseTimes.optional(row[3]),
                DatabaseTimes.optional(row[4]),
                DatabaseTimes.optional(row[5]),
                new EpochProgress.Run(DatabaseTimes.optional(row[6]), ((Number) row[7]).longValue()));
    }
}
