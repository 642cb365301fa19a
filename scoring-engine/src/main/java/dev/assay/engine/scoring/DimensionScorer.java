package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Scores one dimension of one profile. */
final class DimensionScorer {
    private final ScoringRules rules;
    private final DimensionRules dimension;
    private final Pool pool;
    private final Claims claims;
    private final Saturation saturation;
    private final DimensionCurve curve;
    private final Map<String, List<Piece>> pieces = new LinkedHashMap<>();
    private final Map<String, Long> values = new TreeMap<>();

    DimensionScorer(ScoringRules rules, DimensionRules dimension, Pool pool, Claims claims) {
        this.rules = rules;
        this.dimension = dimension;
        this.pool = pool;
        this.claims = claims;
        this.saturation = new Saturation(rules);
        this.curve = new DimensionCurve(rules.dimension());
        for (Competency competency : dimension.competencies()) {
            List<Piece> own = pool.of(competency.id());
            pieces.put(competency.id(), own);
            values.put(competency.id(), saturation.value(own));
        }
    }

    /** The pieces of a competency of this dimension that count, then those that only name something. */
    List<Piece> pieces(String competency) {
        return Stream.concat(pieces.get(competency).stream(), claims.of(competency).stream())
                .toList();
    }

    /** The score if the profile had these pieces too; no described work may show their concepts yet, since nothing is corroborated anew. */
    int scoreWith(List<Piece> added) {
        Map<String, List<Piece>> grown = new TreeMap<>();
        for (Piece piece : added) {
            String competency = piece.target().competency();
            if (pieces.containsKey(competency)) {
                grown.computeIfAbsent(competency, id -> new ArrayList<>(pieces.get(id)))
                        .add(piece);
            }
        }
        Map<String, Long> with = new TreeMap<>(values);
        grown.forEach((competency, own) -> with.put(competency, saturation.value(own)));
        return score(with);
    }

    DimensionScore score() {
        int score = score(values);
        int potential = Math.max(score, potential(pieces));
        List<Award> awards = awards(pieces, values, score);
        return new DimensionScore(
                dimension.dimension(),
                score,
                potential,
                level(score, potential),
                HandsOn.of(pieces.values().stream().flatMap(List::stream).toList()),
                new CompetencySummary(rules, pieces, claims, awards).of(values),
                awards,
                claims.of(pieces.keySet()),
                statement -> removal(statement, values, score));
    }

    private int score(Map<String, Long> values) {
        return Millionths.points(curve.value(counted(values).values()));
    }

    /** What the competencies count for the dimension. */
    private Map<String, Long> counted(Map<String, Long> values) {
        Map<String, Long> counted = new TreeMap<>();
        dimension
                .competencies()
                .forEach(competency -> counted.put(
                        competency.id(), Millionths.scale(values.get(competency.id()), competency.share())));
        return counted;
    }

    /** Who only names what the dimension is about has had to do with it, and no more than that. */
    private int level(int score, int potential) {
        int level = ScoringRules.level(rules.dimensionLevels().get(dimension.dimension()), score);
        return level == 0 && potential >= rules.exposedFrom() ? 1 : level;
    }

    private int potential(Map<String, List<Piece>> pieces) {
        Map<String, Long> values = new TreeMap<>();
        pieces.forEach((competency, own) -> {
            List<Piece> all = new ArrayList<>(own);
            claims.of(competency).forEach(claim -> all.add(claim.asDescribed()));
            values.put(competency, saturation.value(all));
        });
        return score(values);
    }

    private int removal(int statement, Map<String, Long> values, int score) {
        Map<String, Long> without = new TreeMap<>(values);
        for (String competency : pool.touchedBy(statement)) {
            if (values.containsKey(competency)) {
                without.put(competency, saturation.value(pool.without(statement, competency)));
            }
        }
        return score(without) - score;
    }

    /** The score in whole points, by what each piece adds to the dimension. */
    private List<Award> awards(Map<String, List<Piece>> pieces, Map<String, Long> values, int score) {
        List<Saturation.Share> shares = contributions(pieces, values);
        int[] parts = LargestRemainder.split(
                score, shares.stream().map(Saturation.Share::amount).toList());
        List<Award> awards = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            awards.add(new Award(shares.get(i).piece(), parts[i]));
        }
        return awards;
    }

    /** What each piece adds to the dimension: its share of its competency's part. */
    private List<Saturation.Share> contributions(Map<String, List<Piece>> pieces, Map<String, Long> values) {
        Map<String, Long> parts = curve.parts(counted(values));
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

    /** Points of each competency. */
    static Map<String, Integer> pointsByCompetency(List<Award> awards) {
        Map<String, Integer> points = new HashMap<>();
        awards.forEach(award -> points.merge(award.piece().target().competency(), award.points(), Integer::sum));
        return points;
    }
}
