package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scores one dimension of one profile. */
final class DimensionScorer {
    private final ScoringRules rules;
    private final DimensionRules dimension;
    private final Pool pool;
    private final Saturation saturation;
    private final DimensionCurve curve;

    /** Values of the competencies, with and without what is only claimed. */
    private record Values(Map<String, Long> all, Map<String, Long> described) {}

    DimensionScorer(ScoringRules rules, DimensionRules dimension, Pool pool) {
        this.rules = rules;
        this.dimension = dimension;
        this.pool = pool;
        this.saturation = new Saturation(rules);
        this.curve = new DimensionCurve(rules.dimension());
    }

    DimensionScore score() {
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        Values values = new Values(new TreeMap<>(), new TreeMap<>());
        for (Competency competency : dimension.competencies()) {
            List<Piece> own = pool.of(competency.id());
            pieces.put(competency.id(), own);
            put(values, competency.id(), own);
        }
        int score = score(values);
        List<Award> awards = awards(pieces, values, score);
        return new DimensionScore(
                dimension.dimension(),
                score,
                Math.max(score, potential(pieces)),
                ScoringRules.level(rules.dimensionLevels(), score),
                new CompetencySummary(rules, pieces, awards).of(values.all()),
                awards,
                removals(pieces, values, score));
    }

    private void put(Values values, String competency, List<Piece> pieces) {
        values.all().put(competency, saturation.value(pieces));
        values.described().put(competency, saturation.value(withoutClaims(pieces)));
    }

    private static List<Piece> withoutClaims(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !piece.isClaim()).toList();
    }

    /** Claims add to what is described, up to the cap, however many there are. */
    private int score(Values values) {
        int described = Millionths.points(curve.value(values.described().values()));
        int all = Millionths.points(curve.value(values.all().values()));
        return Math.min(all, described + rules.claimedCap());
    }

    private int potential(Map<String, List<Piece>> pieces) {
        List<Long> values = new ArrayList<>();
        for (List<Piece> own : pieces.values()) {
            values.add(saturation.value(own.stream()
                    .map(piece -> piece.isClaim()
                            ? piece.graded(Grade.DESCRIBED.atMost(
                                    piece.mention().rule().concept().cap()))
                            : piece)
                    .toList()));
        }
        return Millionths.points(curve.value(values));
    }

    private Map<Integer, Integer> removals(Map<String, List<Piece>> pieces, Values values, int score) {
        Map<Integer, Integer> removals = new TreeMap<>();
        Set<Integer> statements = new TreeSet<>();
        pieces.values().forEach(own -> own.forEach(piece -> statements.add(piece.statement())));
        for (int statement : statements) {
            Values without = new Values(new TreeMap<>(values.all()), new TreeMap<>(values.described()));
            for (String competency : pool.touchedBy(statement)) {
                if (pieces.containsKey(competency)) {
                    put(without, competency, pool.without(statement, competency));
                }
            }
            removals.put(statement, score(without) - score);
        }
        return removals;
    }

    /** The described share of the score goes to described pieces, what the claims add to the claims. */
    private List<Award> awards(Map<String, List<Piece>> pieces, Values values, int score) {
        Map<String, List<Piece>> described = new LinkedHashMap<>();
        pieces.forEach((competency, own) -> described.put(competency, withoutClaims(own)));
        int points =
                Math.min(score, Millionths.points(curve.value(values.described().values())));
        List<Award> awards = new ArrayList<>(split(points, contributions(described, values.described())));
        List<Saturation.Share> claims = new ArrayList<>(contributions(pieces, values.all()));
        claims.removeIf(share -> !share.piece().isClaim());
        awards.addAll(split(score - points, claims));
        return awards;
    }

    /** What each piece adds to the dimension: its share of its competency's part. */
    private List<Saturation.Share> contributions(Map<String, List<Piece>> pieces, Map<String, Long> values) {
        Map<String, Long> parts = curve.parts(values);
        List<Saturation.Share> contributions = new ArrayList<>();
        pieces.forEach((competency, own) -> {
            List<Saturation.Share> shares = saturation.shares(own);
            long sum = shares.stream().mapToLong(Saturation.Share::amount).sum();
            for (Saturation.Share share : shares) {
                long amount = sum == 0 ? 0 : parts.get(competency) * share.amount() / sum;
                contributions.add(new Saturation.Share(share.piece(), amount));
            }
        });
        contributions.sort(Comparator.comparing(Saturation.Share::piece, Piece.BY_CONTENT));
        return contributions;
    }

    private static List<Award> split(int points, List<Saturation.Share> shares) {
        int[] parts = LargestRemainder.split(
                points, shares.stream().map(Saturation.Share::amount).toList());
        List<Award> awards = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            awards.add(new Award(shares.get(i).piece(), parts[i]));
        }
        return awards;
    }

    /** Points of each competency. */
    static Map<String, Integer> pointsByCompetency(List<Award> awards) {
        Map<String, Integer> points = new HashMap<>();
        awards.forEach(award -> points.merge(award.piece().target().competency(), award.points(), Integer::sum));
        return points;
    }
}
