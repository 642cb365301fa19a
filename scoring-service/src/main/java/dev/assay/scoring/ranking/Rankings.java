package dev.assay.scoring.ranking;

import dev.assay.database.Database;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads rankings page by page. */
@ApplicationScoped
class Rankings {

    /** How long a walk that was begun in an epoch may go on after the next one took over. */
    private static final Duration AFTERLIFE = Duration.ofHours(1);

    private static final String PAGE = """
            select f.fit, s from StandingFit f
            join Standing s on s.key.candidateId = f.key.candidateId and s.key.epochId = f.key.epochId
            where f.key.epochId = :epoch and f.key.jobProfile = :jobProfile
            and (f.rankKey, f.key.candidateId) > (:rankKey, :candidate)
            and f.systemsScore >= :systems and f.infrastructureScore >= :infrastructure
            and f.enterpriseDataScore >= :enterpriseData
            order by f.rankKey, f.key.candidateId
            """;

    private final Database database;
    private final Epochs epochs;
    private final Clock clock;

    Rankings(Database database, Epochs epochs, Clock clock) {
        this.database = database;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** Where a walk goes on: behind the cursor in its epoch, or at the start of the one in use. */
    Uni<RankingCursor> start(Optional<RankingCursor> given) {
        if (given.isEmpty()) {
            return epochs.current().map(epoch -> RankingCursor.start(epoch.id()));
        }
        return epochs.find(given.get().epochId()).map(epoch -> {
            if (epoch.filter(this::isKept).isEmpty()) {
                throw new ProblemException(
                        ScoringError.CURSOR_EXPIRED,
                        "This ranking has been replaced by one of a newer epoch; start again without a cursor.");
            }
            return given.get();
        });
    }

    private boolean isKept(Epoch epoch) {
        return epoch.retiredAt() == null
                || clock.instant().isBefore(epoch.retiredAt().plus(AFTERLIFE));
    }

    Uni<RankingPage> page(String jobProfile, Minima minima, RankingCursor start, int limit) {
        return database.read(session -> session.createSelectionQuery(PAGE, Object[].class)
                        .setParameter("epoch", start.epochId())
                        .setParameter("jobProfile", jobProfile)
                        .setParameter("rankKey", start.rankKey())
                        .setParameter("candidate", start.candidateId())
                        .setParameter("systems", minima.systems())
                        .setParameter("infrastructure", minima.infrastructure())
                        .setParameter("enterpriseData", minima.enterpriseData())
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> RankingPage.of(
                        start,
                        rows.stream()
                                .map(row -> new RankingPage.Row((Integer) row[0], (Standing) row[1]))
                                .toList(),
                        limit));
    }
}
