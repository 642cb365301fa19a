package dev.assay.benchmarks.ranking;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.MustHave;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.scoring.pool.MustHaveFilter;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.poolcolumns.columns.PoolColumns;
import dev.assay.scoring.poolcolumns.columns.PoolQuery;
import dev.assay.scoring.poolcolumns.columns.RankedRow;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The questions that are asked both ways. Each is answered in one line, so that the answers can be compared. */
final class PoolQuestions {

    static final int CHUNK = 16_384;

    /** The indexes that the service read from before it kept columns; the tables have them until the next release. */
    static final String INDEXES =
            "create index standing_tags on standing using gin (tags); create index standing_scores on standing"
                    + " (epoch_id, systems_score, infrastructure_score, enterprise_data_score, candidate_id)";

    static final String NO_INDEXES = "drop index standing_tags, standing_scores";

    private static final int TOP = 100;
    private static final int DEPTH = 50_000;
    private static final MustHave NEEDED = new MustHave("competency-7", 3);
    private static final String FROM_START = "(-1000, '00000000-0000-0000-0000-000000000000')";

    private static final FitFormula FORMULA = new FitFormula(
            RubricReader.bundled().scoring().fit(),
            Weights.ofPerCent(
                    Map.of(Dimension.SYSTEMS, 45, Dimension.INFRASTRUCTURE, 35, Dimension.ENTERPRISE_DATA, 20)));

    private final PoolColumns columns;

    PoolQuestions(PoolColumns columns) {
        this.columns = columns;
    }

    record Question(String name, Supplier<String> inMemory, String sql) {}

    List<Question> all() {
        String levels = "competency_levels ~ '[|]competency-7=";
        return List.of(
                top("top 100 by own weights", filter(List.of(), MustHaveFilter.NONE), ""),
                top(
                        "the same, of a tag that one in 150 has",
                        filter(List.of("opening-42"), MustHaveFilter.NONE),
                        " and tags @> array['opening-42']"),
                top(
                        "the same, who meet a must-have",
                        filter(List.of(), MustHaveFilter.MET),
                        " and " + levels + "[3-4]'"),
                top(
                        "the same, who may meet it",
                        filter(List.of(), MustHaveFilter.NOT_UNMET),
                        " and (systems_coverage < 40 or competency_levels is null or " + levels + "[3-4]' or " + levels
                                + "[0-4][?]')"),
                deep(filter(List.of(), MustHaveFilter.NONE)),
                new Question("counts for stability", this::counts, COUNTS));
    }

    private Question deep(PoolFilter everybody) {
        int depth = Math.min(DEPTH, columns.candidates() / 2);
        RankedRow deep = rows(everybody, 1_000, new UUID(0, 0), depth).get(depth - 1);
        return new Question(
                "top 100 behind row " + depth,
                () -> line(rows(everybody, deep.fit(), deep.candidate(), TOP)),
                sql("", "(" + -deep.fit() + ", '" + deep.candidate() + "')"));
    }

    private Question top(String name, PoolFilter filter, String conditions) {
        return new Question(name, () -> line(rows(filter, 1_000, new UUID(0, 0), TOP)), sql(conditions, FROM_START));
    }

    private List<RankedRow> rows(PoolFilter filter, int behindFit, UUID behind, int limit) {
        return columns.top(new PoolQuery(FORMULA, filter, behindFit, behind, limit));
    }

    private static PoolFilter filter(List<String> tags, MustHaveFilter mustHaves) {
        return new PoolFilter(0, 0, 0, tags, mustHaves, List.of(NEEDED), 40);
    }

    private static String line(List<RankedRow> rows) {
        return rows.stream().map(row -> row.candidate() + "=" + row.fit()).collect(Collectors.joining(" "));
    }

    private String counts() {
        return Arrays.stream(
                        columns.counts(filter(List.of(), MustHaveFilter.NONE)).byFit(FORMULA.terms()))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    private static String fit() {
        int[] s = {
            FORMULA.terms().strongest(0)[1],
            FORMULA.terms().strongest(1)[1],
            FORMULA.terms().strongest(2)[1]
        };
        int half = FORMULA.terms().mean(0)[0];
        return "((greatest(systems_score * " + s[0] + ", infrastructure_score * " + s[1] + ", enterprise_data_score * "
                + s[2]
                + ") + systems_score * " + (FORMULA.terms().mean(0)[1] - half) + " + infrastructure_score * "
                + FORMULA.terms().mean(1)[1] + " + enterprise_data_score * "
                + FORMULA.terms().mean(2)[1] + " + " + half
                + ") / 10000000)";
    }

    /** The query of the service before it kept columns; "offset 0" keeps the fit from being computed twice. */
    private static String sql(String conditions, String behind) {
        return "select string_agg(cast(candidate_id as text) || '=' || fit, ' ' order by -fit, candidate_id) from (select * from (select"
                + " candidate_id, " + fit() + " as fit from standing where epoch_id = '" + RankedPool.EPOCH
                + "' and systems_score >= 0 and infrastructure_score >= 0 and enterprise_data_score >= 0" + conditions
                + " offset 0) computed where (-fit, candidate_id) > " + behind + " order by -fit, candidate_id limit "
                + TOP + ") page";
    }

    private static final String COUNTS =
            "select string_agg(cast(coalesce(found.candidates, 0) as text), ' ' order by every.fit) from"
                    + " generate_series(0, 100) every(fit) left join (select " + fit()
                    + " as fit, sum(candidates) as candidates from (select"
                    + " systems_score, infrastructure_score, enterprise_data_score, count(*) as candidates from standing where epoch_id = '"
                    + RankedPool.EPOCH
                    + "' and systems_score >= 0 group by 1, 2, 3) cells group by 1) found on found.fit = every.fit";
}
