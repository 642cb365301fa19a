package dev.assay.scoring.decision;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.decision.AgreementResponse.ByJobProfile;
import dev.assay.scoring.decision.AgreementResponse.ByRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Compares decisions with the fits that candidates had when the decisions were made. */
@ApplicationScoped
class Agreement {

    private static final int MOST_RULES = 200;

    private static final String LATEST = """
            with latest as (select distinct on (job_profile, candidate_id) job_profile, outcome, fit, rule_points
            from decision where outcome <> 'NOTE' order by job_profile, candidate_id, id desc)
            """;
    private static final String COUNTS = LATEST + """
            select job_profile, outcome, fit, count(*) as decided from latest group by 1, 2, 3
            """;
    private static final String RULES = LATEST + """
            , bounds as (select job_profile, min(fit) filter (where outcome = 'ADVANCE') as lowest_advanced,
            max(fit) filter (where outcome = 'DECLINE') as highest_declined from latest group by 1)
            select * from (select l.job_profile, rule, count(*) as decided,
            count(*) filter (where outcome = 'DECLINE' and fit > lowest_advanced) as declined_above,
            count(*) filter (where outcome = 'ADVANCE' and fit < highest_declined) as advanced_below
            from latest l join bounds b on b.job_profile = l.job_profile
            cross join lateral jsonb_object_keys(cast(rule_points as jsonb)) rule
            where outcome in ('ADVANCE', 'DECLINE') group by 1, 2) rules order by declined_above + advanced_below desc, decided desc, 1, 2
            """;

    private final Database database;

    Agreement(Database database) {
        this.database = database;
    }

    Uni<AgreementResponse> read() {
        return database.read(session -> byJobProfile(session)
                .chain(profiles -> byRule(session).map(rules -> new AgreementResponse(profiles, rules))));
    }

    private static Uni<List<ByJobProfile>> byJobProfile(StatelessSession session) {
        return session.createNativeQuery(COUNTS, Tuple.class).getResultList().map(rows -> {
            Map<String, FitCounts> counts = new TreeMap<>();
            Row.stream(rows)
                    .forEach(row -> counts.computeIfAbsent(row.text("job_profile"), absent -> new FitCounts())
                            .add(Outcome.valueOf(row.text("outcome")), row.integer("fit"), row.number("decided")));
            return counts.entrySet().stream()
                    .map(entry -> entry.getValue().told(entry.getKey()))
                    .toList();
        });
    }

    private static Uni<List<ByRule>> byRule(StatelessSession session) {
        return session.createNativeQuery(RULES, Tuple.class)
                .setMaxResults(MOST_RULES)
                .getResultList()
                .map(Row.each(row -> new ByRule(
                        row.text("job_profile"),
                        row.text("rule"),
                        row.number("decided"),
                        row.number("declined_above"),
                        row.number("advanced_below"))));
    }
}
