package dev.assay.scoring.poolcolumns;

import dev.assay.engine.rubric.MustHave;
import dev.assay.scoring.pool.MustHaveFilter;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.poolcolumns.columns.PoolQuery;
import java.util.stream.Collectors;

/** The same question to the database alone, as a statement over standings. */
final class SqlRanking {

    private SqlRanking() {}

    /** Candidates in their order, in one line. */
    static String statement(String epochId, PoolQuery query) {
        return "select string_agg(cast(candidate_id as text) || '=' || fit, ' ' order by -fit, candidate_id) from (select * from"
                + " (select candidate_id, " + fit(query) + " as fit from standing where epoch_id = '" + epochId
                + "' and "
                + conditions(query.filter()) + ") computed where (-fit, candidate_id) > (" + -query.behindFit() + ", '"
                + query.behind() + "') order by -fit, candidate_id limit " + query.limit() + ") page";
    }

    private static String fit(PoolQuery query) {
        var terms = query.formula().terms();
        String strongest = "greatest(systems_score * " + terms.strongest(0)[1] + ", infrastructure_score * "
                + terms.strongest(1)[1] + ", enterprise_data_score * " + terms.strongest(2)[1] + ")";
        int half = terms.mean(0)[0];
        return "((" + strongest + " + systems_score * " + (terms.mean(0)[1] - half) + " + infrastructure_score * "
                + terms.mean(1)[1] + " + enterprise_data_score * " + terms.mean(2)[1] + " + " + half + ") / 10000000)";
    }

    private static String conditions(PoolFilter filter) {
        String scores = "systems_score >= " + filter.systems() + " and infrastructure_score >= "
                + filter.infrastructure() + " and enterprise_data_score >= " + filter.enterpriseData();
        String tags = filter.tags().stream()
                .map(tag -> " and tags @> array['" + tag + "']")
                .collect(Collectors.joining());
        return scores
                + tags
                + filter.mustHaves().stream()
                        .map(needed -> mustHave(filter, needed))
                        .collect(Collectors.joining());
    }

    private static String mustHave(PoolFilter filter, MustHave needed) {
        String named = "competency_levels ~ '[|]" + needed.competency() + "=";
        String met = named + "[" + needed.minimumLevel() + "-4]'";
        if (filter.mustHaveFilter() == MustHaveFilter.NONE) {
            return "";
        }
        return filter.mustHaveFilter() == MustHaveFilter.MET
                ? " and " + met
                : " and (systems_coverage < " + filter.unknownBelow() + " or competency_levels is null or " + met
                        + " or " + named + "[0-4][?]')";
    }
}
