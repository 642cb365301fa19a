package dev.assay.scoring.rubricpreview;

import dev.assay.database.Row;
import dev.assay.scoring.rubricpreview.MovementResponse.RuleChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Reads what moves between the rankings of two epochs. Only equal versions of a candidate are compared. */
@ApplicationScoped
class Figures {

    private static final String PAIRS = """
             from standing b join standing a on a.candidate_id = b.candidate_id
             and a.incarnation = b.incarnation and a.candidate_version = b.candidate_version
            """;
    private static final String FITS = PAIRS + """
             join standing_fit bf on bf.candidate_id = b.candidate_id and bf.epoch_id = b.epoch_id
             join standing_fit af on af.candidate_id = a.candidate_id and af.epoch_id = a.epoch_id
             where b.epoch_id = :before and a.epoch_id = :after
             and bf.job_profile = :jobProfile and af.job_profile = :jobProfile
            """;
    private static final String SUMMED = PAIRS + """
             where b.epoch_id = :before and a.epoch_id = :after
             and b.rule_points is not null and a.rule_points is not null
             and hashtext(cast(b.candidate_id as text)) % :step = 0
            """;
    private static final String RANKED =
            "select fit as figure, count(*) as candidates from standing_fit where epoch_id = :epoch and job_profile = :jobProfile group by fit";
    private static final String CHANGES =
            "select af.fit - bf.fit as figure, count(*) as candidates" + FITS + " group by 1";
    private static final String MOVERS = "select b.candidate_id, bf.fit as fit_before,"
            + " b.systems_score as systems_before, b.infrastructure_score as infrastructure_before,"
            + " b.enterprise_data_score as enterprise_data_before, b.rule_points as rules_before, af.fit as fit_after,"
            + " a.systems_score as systems_after, a.infrastructure_score as infrastructure_after,"
            + " a.enterprise_data_score as enterprise_data_after, a.rule_points as rules_after" + FITS
            + " and af.fit <> bf.fit order by abs(af.fit - bf.fit) desc, b.candidate_id";
    private static final String COUNT = "select count(*)" + SUMMED;
    private static final String RULES =
            "with pairs as (select b.rule_points as earlier, a.rule_points as later" + SUMMED + """
            ) select rule, sum(was) as before, sum(is_now) as after, count(*) as candidates from pairs cross join lateral (
              select coalesce(e.key, l.key) as rule, coalesce(cast(e.value as int), 0) as was,
                  coalesce(cast(l.value as int), 0) as is_now
              from jsonb_each_text(cast(earlier as jsonb)) e
              full join jsonb_each_text(cast(later as jsonb)) l on l.key = e.key) points
            where was <> is_now group by rule order by abs(sum(is_now) - sum(was)) desc, rule
            """;

    Uni<RankTable> ranks(StatelessSession session, String epochId, String jobProfile) {
        return session.createNativeQuery(RANKED, Tuple.class)
                .setParameter("epoch", epochId)
                .setParameter("jobProfile", jobProfile)
                .getResultList()
                .map(rows -> new RankTable(counts(rows)));
    }

    Uni<FitChanges> changes(StatelessSession session, Comparison comparison) {
        return between(session.createNativeQuery(CHANGES, Tuple.class), comparison)
                .setParameter("jobProfile", comparison.jobProfile())
                .getResultList()
                .map(rows -> new FitChanges(counts(rows)));
    }

    private static Map<Integer, Long> counts(List<Tuple> rows) {
        return Row.stream(rows)
                .collect(Collectors.toMap(row -> row.integer("figure"), row -> row.number("candidates")));
    }

    /** The candidates whose fit changes most. */
    Uni<List<MoverRow>> movers(StatelessSession session, Comparison comparison, int limit) {
        return between(session.createNativeQuery(MOVERS, Tuple.class), comparison)
                .setParameter("jobProfile", comparison.jobProfile())
                .setMaxResults(limit)
                .getResultList()
                .map(Row.each(MoverRow::of));
    }

    /** @param step one in this many candidates is summed; 1 for all */
    Uni<List<RuleChange>> rules(StatelessSession session, Comparison comparison, long step, int limit) {
        return between(session.createNativeQuery(RULES, Tuple.class), comparison)
                .setParameter("step", step)
                .setMaxResults(limit)
                .getResultList()
                .map(Row.each(Figures::rule));
    }

    Uni<Long> summed(StatelessSession session, Comparison comparison, long step) {
        return between(session.createNativeQuery(COUNT, Long.class), comparison)
                .setParameter("step", step)
                .getSingleResult();
    }

    private static RuleChange rule(Row row) {
        long before = row.number("before");
        long after = row.number("after");
        return new RuleChange(row.text("rule"), before, after, after - before, row.number("candidates"));
    }

    private static <T> SelectionQuery<T> between(SelectionQuery<T> query, Comparison comparison) {
        return query.setParameter("before", comparison.before().id())
                .setParameter("after", comparison.after().id());
    }
}
