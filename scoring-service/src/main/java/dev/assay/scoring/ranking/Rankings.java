package dev.assay.scoring.ranking;

import dev.assay.database.Database;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.pool.Pool;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.ranking.RankingPage.Row;
import dev.assay.scoring.rubric.Assessors;
import dev.assay.scoring.stability.Stability;
import dev.assay.scoring.weighting.FitFormula;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Reads rankings page by page. What is stored in order is read in order; by own weights or from a part of the pool, the fits are computed over the
 * index of scores and the first rows kept.
 */
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
    // "offset 0" keeps the fit from being computed again wherever it is named.
    private static final String COMPUTED = """
            with page as (select candidate_id, fit from
            (select candidate_id, %s as fit from standing where %s offset 0) computed
            where (-fit, candidate_id) > (:rankKey, :candidate) order by -fit, candidate_id limit :rows)
            select s.* from page join standing s on s.candidate_id = page.candidate_id and s.epoch_id = :epoch
            order by -page.fit, page.candidate_id
            """;

    private final Database database;
    private final Epochs epochs;
    private final Assessors assessors;
    private final Pool pool;
    private final Clock clock;

    Rankings(Database database, Epochs epochs, Assessors assessors, Pool pool, Clock clock) {
        this.database = database;
        this.epochs = epochs;
        this.assessors = assessors;
        this.pool = pool;
        this.clock = clock;
    }

    /** What a walk goes on in: behind the cursor in its epoch, or at the start of the one in use. */
    Uni<RankingBasis> basis(Optional<RankingCursor> given) {
        return given.isEmpty()
                ? epochs.current().chain(epoch -> basis(epoch, given))
                : epochs.find(given.get().epochId()).chain(epoch -> basis(kept(epoch), given));
    }

    private Uni<RankingBasis> basis(Epoch epoch, Optional<RankingCursor> given) {
        return assessors
                .readable(epoch.rubricHash())
                .map(assessor -> new RankingBasis(epoch, assessor.rubric(), given));
    }

    private Epoch kept(Optional<Epoch> epoch) {
        return epoch.filter(this::isKept)
                .orElseThrow(() -> new ProblemException(
                        ScoringError.CURSOR_EXPIRED,
                        "This ranking has been replaced by one of a newer epoch; start again without a cursor."));
    }

    private boolean isKept(Epoch epoch) {
        return epoch.retiredAt() == null
                || clock.instant().isBefore(epoch.retiredAt().plus(AFTERLIFE));
    }

    Uni<RankingPage> page(RankingQuestion question) {
        RankingCursor start = question.start();
        return stability(question)
                .map(stability -> new StandingReading(question, stability.orElse(null)))
                .chain(reading ->
                        rows(question, start).map(rows -> RankingPage.of(start, rows, question.limit(), reading)));
    }

    private Uni<Optional<Stability>> stability(RankingQuestion question) {
        return question.withPlaces()
                ? pool.cells(question.basis().epoch().id(), question.filter())
                        .map(cells -> Optional.of(new Stability(
                                question.basis().rubric(), question.weighting().weights(), cells)))
                : Uni.createFrom().item(Optional.empty());
    }

    /** Up to one row more than asked for. */
    Uni<List<Row>> rows(RankingQuestion question, RankingCursor start) {
        return database.read(
                session -> question.isStored() ? stored(session, question, start) : computed(session, question, start));
    }

    private static Uni<List<Row>> stored(StatelessSession session, RankingQuestion question, RankingCursor start) {
        PoolFilter filter = question.filter();
        return session.createSelectionQuery(PAGE, Object[].class)
                .setParameter("epoch", start.epochId())
                .setParameter("jobProfile", question.weighting().jobProfile())
                .setParameter("rankKey", start.rankKey())
                .setParameter("candidate", start.candidateId())
                .setParameter("systems", filter.systems())
                .setParameter("infrastructure", filter.infrastructure())
                .setParameter("enterpriseData", filter.enterpriseData())
                .setMaxResults(question.limit() + 1)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Row((Integer) row[0], (Standing) row[1]))
                        .toList());
    }

    private static Uni<List<Row>> computed(StatelessSession session, RankingQuestion question, RankingCursor start) {
        FitFormula formula = question.formula();
        String sql = COMPUTED.formatted(formula.sql(), question.filter().sql());
        return Pool.bound(
                        session.createNativeQuery(sql, Standing.class),
                        question.filter().parameters(start.epochId()))
                .setParameter("rankKey", start.rankKey())
                .setParameter("candidate", start.candidateId())
                .setParameter("rows", question.limit() + 1)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(standing -> new Row(formula.fit(standing.scores()), standing))
                        .toList());
    }
}
