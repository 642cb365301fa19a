package dev.assay.scoring.poolcolumns.columns;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.MustHave;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.scoring.pool.CompetencyLevels;
import dev.assay.scoring.pool.MustHaveFilter;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import dev.assay.scoring.weighting.Weights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Made-up candidates and questions, and what a ranking is in the plainest words. */
public final class MadePool {

    private static final Rubric RUBRIC = RubricReader.bundled();

    static final int UNKNOWN_BELOW = 40;
    private static final int COMPETENCIES = 21;
    private static final List<String> TAGS = List.of("opening", "opening, 42", "referral", "näh", "a|b=4");

    private final Random random;

    public MadePool(Random random) {
        this.random = random;
    }

    public PoolRow row(UUID candidate) {
        // Few values, so that many fits are equal.
        Triple scores = new Triple(random.nextInt(26) * 4, random.nextInt(6) * 20, random.nextInt(101));
        return new PoolRow(candidate, scores, random.nextInt(101), random.nextInt(8) == 0 ? null : levels(), tags());
    }

    /** Half of them with the highest bit set, which PostgreSQL orders last and Java first. */
    public UUID candidate() {
        return new UUID(random.nextInt(4) * Long.MAX_VALUE, random.nextLong());
    }

    private String levels() {
        StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < COMPETENCIES; i++) {
            int level = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
            boolean claimed = random.nextInt(6) == 0;
            if (level > 0 || claimed) {
                text.append(competency(i)).append('=').append(level).append(claimed ? "?|" : "|");
            }
        }
        return text.toString();
    }

    private static String competency(int number) {
        return "competency-" + number;
    }

    private List<String> tags() {
        return TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList();
    }

    PoolFilter filter() {
        List<MustHave> mustHaves = IntStream.range(0, random.nextInt(3))
                // Also ones that nobody has.
                .mapToObj(i -> new MustHave(competency(random.nextInt(COMPETENCIES + 2)), 1 + random.nextInt(4)))
                .toList();
        MustHaveFilter[] filters = MustHaveFilter.values();
        return new PoolFilter(
                random.nextInt(3) * 20,
                random.nextInt(3) * 20,
                random.nextInt(3) * 20,
                random.nextBoolean() ? List.of() : tags(),
                filters[random.nextInt(filters.length)],
                mustHaves,
                UNKNOWN_BELOW);
    }

    FitFormula formula() {
        int systems = random.nextInt(101);
        int infrastructure = random.nextInt(101 - systems);
        Map<Dimension, Integer> weights = new EnumMap<>(Dimension.class);
        weights.put(Dimension.SYSTEMS, systems);
        weights.put(Dimension.INFRASTRUCTURE, infrastructure);
        weights.put(Dimension.ENTERPRISE_DATA, 100 - systems - infrastructure);
        return new FitFormula(RUBRIC.scoring().fit(), Weights.ofPerCent(weights));
    }

    /** The first rows of all. */
    public PoolQuery everybody(int limit) {
        PoolFilter nobodyLeftOut = new PoolFilter(0, 0, 0, List.of(), MustHaveFilter.NONE, List.of(), 0);
        return new PoolQuery(formula(), nobodyLeftOut, 1_000, new UUID(0, 0), limit);
    }

    public PoolQuery query(Collection<PoolRow> pool) {
        FitFormula formula = formula();
        List<PoolRow> some = new ArrayList<>(pool);
        PoolRow behind = some.isEmpty() || random.nextBoolean() ? null : some.get(random.nextInt(some.size()));
        return new PoolQuery(
                formula,
                filter(),
                behind == null ? 1_000 : formula.fit(behind.scores()),
                behind == null ? new UUID(0, 0) : behind.candidate(),
                1 + random.nextInt(40));
    }

    static List<RankedRow> expected(Collection<PoolRow> pool, PoolQuery query) {
        RankedRow behind = new RankedRow(query.behind(), query.behindFit(), new Triple(0, 0, 0), false);
        return pool.stream()
                .filter(row -> accepts(query.filter(), row))
                .map(row -> new RankedRow(row.candidate(), query.formula().fit(row.scores()), row.scores(), false))
                .filter(row -> ORDER.compare(row, behind) > 0)
                .sorted(ORDER)
                .limit(query.limit())
                .toList();
    }

    /** Rows without regard to whether they are still so. */
    public static List<RankedRow> places(List<RankedRow> rows) {
        return rows.stream()
                .map(row -> new RankedRow(row.candidate(), row.fit(), row.scores(), false))
                .toList();
    }

    /** As text, ids stand in the order of their bytes. */
    private static final Comparator<RankedRow> ORDER = Comparator.<RankedRow>comparingInt(row -> -row.fit())
            .thenComparing(row -> row.candidate().toString());

    static boolean accepts(PoolFilter filter, PoolRow row) {
        return row.scores().systems() >= filter.systems()
                && row.scores().infrastructure() >= filter.infrastructure()
                && row.scores().enterpriseData() >= filter.enterpriseData()
                && row.tags().containsAll(filter.tags())
                && filter.mustHaves().stream().allMatch(needed -> stays(filter, row, needed));
    }

    private static boolean stays(PoolFilter filter, PoolRow row, MustHave needed) {
        return switch (filter.mustHaveFilter()) {
            case NONE -> true;
            case MET, NOT_UNMET ->
                switch (new CompetencyLevels(row.levels()).state(needed, row.coverage() >= filter.unknownBelow())) {
                    case MET -> true;
                    case UNKNOWN -> filter.mustHaveFilter() == MustHaveFilter.NOT_UNMET;
                    case UNMET -> false;
                };
        };
    }
}
