package dev.assay.scoring.ranking;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.assessment.FeedView;
import dev.assay.scoring.poolcolumns.PoolMark;
import dev.assay.scoring.poolcolumns.PoolPage;
import dev.assay.scoring.poolcolumns.Pools;
import dev.assay.scoring.poolcolumns.columns.PoolQuery;
import dev.assay.scoring.ranking.standing.Standing;
import dev.assay.scoring.stability.Stability;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads rankings page by page. Rankings that are stored in order are read in order; by own weights or from a part of the pool, the candidates on the page
 * are found in memory and then looked up.
 */
@ApplicationScoped
class Rankings {

    private static final String PAGE = """
            select f.fit as fit, s as standing from StandingFit f
            join Standing s on s.key.candidateId = f.key.candidateId and s.key.epochId = f.key.epochId
            where f.key.epochId = :epoch and f.key.jobProfile = :jobProfile
            and (f.rankKey, f.key.candidateId) > (:rankKey, :candidate)
            order by f.rankKey, f.key.candidateId
            """;
    private static final String STANDINGS =
            "from Standing where key.epochId = :epoch and key.candidateId in (:candidates)";

    private final Database database;
    private final RankingBases bases;
    private final Pools pools;
    private final FeedView feed;
    private final Clock clock;

    Rankings(Database database, RankingBases bases, Pools pools, FeedView feed, Clock clock) {
        this.database = database;
        this.bases = bases;
        this.pools = pools;
        this.feed = feed;
        this.clock = clock;
    }

    /** Where a walk goes on: after the cursor in its epoch, or at the start of the epoch in use. */
    Uni<RankingBasis> basis(Optional<RankingCursor> given) {
        return bases.of(given);
    }

    /** Asks first how far the feed has been read, so that no row is older than that. */
    Uni<RankingPage> page(RankingQuestion question) {
        RankingCursor start = question.start();
        return feed.asOf(start.epochId())
                .chain(asOf -> stability(question)
                        .map(stability -> new StandingReading(question, stability.orElse(null)))
                        .chain(reading -> rows(question, start)
                                .map(rows -> RankingPage.of(start, rows, question.limit(), reading, asOf))));
    }

    private Uni<Optional<Stability>> stability(RankingQuestion question) {
        return question.withPlaces()
                ? pools.counted(
                        question.basis().epoch().id(),
                        question.filter(),
                        counts -> Optional.of(new Stability(
                                question.basis().rubric(), question.weighting().weights(), counts)))
                : Uni.createFrom().item(Optional.empty());
    }

    /** Up to one row more than asked for. */
    private Uni<RankingRows> rows(RankingQuestion question, RankingCursor start) {
        return question.isStored() ? stored(question, start) : computed(question, start);
    }

    private Uni<RankingRows> stored(RankingQuestion question, RankingCursor start) {
        Instant asOf = clock.instant();
        return database.read(session -> session.createSelectionQuery(PAGE, Tuple.class)
                        .setParameter("epoch", start.epochId())
                        .setParameter("jobProfile", question.weighting().jobProfile())
                        .setParameter("rankKey", start.rankKey())
                        .setParameter("candidate", start.candidateId())
                        .setMaxResults(question.limit() + 1)
                        .getResultList())
                .map(Row.each(row -> RankingRows.Row.of(row.integer("fit"), row.value("standing", Standing.class))))
                .map(rows -> RankingRows.stored(rows, asOf));
    }

    private Uni<RankingRows> computed(RankingQuestion question, RankingCursor start) {
        PoolQuery query = new PoolQuery(
                question.formula(), question.filter(), -start.rankKey(), start.candidateId(), question.limit() + 1);
        return pools.page(start.epochId(), query, PoolMark.decode(start.asOf()))
                .chain(page -> standings(start.epochId(), page));
    }

    private Uni<RankingRows> standings(String epochId, PoolPage page) {
        if (page.rows().isEmpty()) {
            return Uni.createFrom().item(RankingRows.of(page, List.of()));
        }
        return database.read(session -> session.createSelectionQuery(STANDINGS, Standing.class)
                        .setParameter("epoch", epochId)
                        .setParameter(
                                "candidates",
                                page.rows().stream().map(row -> row.candidate()).toList())
                        .getResultList())
                .map(found -> RankingRows.of(page, found));
    }
}
