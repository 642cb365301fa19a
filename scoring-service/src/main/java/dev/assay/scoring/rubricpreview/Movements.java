package dev.assay.scoring.rubricpreview;

import dev.assay.database.Database;
import dev.assay.scoring.rubricpreview.MovementResponse.Mover;
import dev.assay.scoring.rubricpreview.MovementResponse.RuleChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Compares the assessments that two epochs have of the pool. */
@ApplicationScoped
class Movements {

    /** Summing points by rule reads the rules of every candidate; in a larger pool, a sample has to do. */
    private static final long MOST_SUMMED = 20_000;

    private final Database database;
    private final Figures figures;

    Movements(Database database, Figures figures) {
        this.database = database;
        this.figures = figures;
    }

    /** The points by rule, and over how many candidates they are summed. */
    private record Rules(long over, List<RuleChange> changes) {}

    /** The ranks in each epoch. */
    private record Ranks(RankTable before, RankTable after) {}

    Uni<MovementResponse> between(Comparison comparison, int limit) {
        return database.read(session -> ranks(session, comparison)
                .chain(ranks -> figures.changes(session, comparison)
                        .chain(changes -> rules(session, comparison, changes, limit)
                                .chain(rules -> figures.movers(session, comparison, limit)
                                        .map(rows -> rows.stream()
                                                .map(row -> row.ranked(ranks.before(), ranks.after()))
                                                .toList())
                                        .map(movers ->
                                                answer(new Compared(comparison, ranks, changes), rules, movers))))));
    }

    private Uni<Ranks> ranks(StatelessSession session, Comparison comparison) {
        return figures.ranks(session, comparison.before().id(), comparison.jobProfile())
                .chain(before -> figures.ranks(session, comparison.after().id(), comparison.jobProfile())
                        .map(after -> new Ranks(before, after)));
    }

    private Uni<Rules> rules(StatelessSession session, Comparison comparison, FitChanges changes, int limit) {
        long step = Math.max(1, changes.compared() / MOST_SUMMED);
        return figures.summed(session, comparison, step)
                .chain(over -> figures.rules(session, comparison, step, limit).map(rules -> new Rules(over, rules)));
    }

    /** What was compared, in numbers. */
    private record Compared(Comparison comparison, Ranks ranks, FitChanges changes) {}

    private static MovementResponse answer(Compared compared, Rules rules, List<Mover> movers) {
        Comparison comparison = compared.comparison();
        FitChanges changes = compared.changes();
        return new MovementResponse(
                comparison.after().rubricVersion(),
                comparison.after().id(),
                comparison.before().rubricVersion(),
                comparison.before().id(),
                comparison.jobProfile(),
                compared.ranks().before().candidates(),
                changes.compared(),
                changes.up(),
                changes.down(),
                changes.unchanged(),
                changes.distribution(),
                rules.over(),
                rules.changes(),
                movers);
    }
}
