package dev.assay.engine.rubric;

import java.util.List;
import java.util.Map;

/** The numbers of the method; factors and shares are per mille unless said otherwise. README of scoring-engine has the formulas. */
public record ScoringRules(
        Map<Grade, Integer> grades,
        List<Depth> depth,
        int measureLift,
        Map<String, PlaceRule> places,
        int listMentions,
        int listItems,
        int listItemWords,
        int describedWords,
        int shortWords,
        Recency recency,
        List<Integer> connected,
        Saturation saturation,
        DimensionCurve dimension,
        int exposureBelow,
        int exposedFrom,
        List<Integer> competencyLevels,
        Map<Dimension, List<Integer>> dimensionLevels,
        FitRule fit,
        int unsaidShare,
        int unknownBelowCoverage) {

    public ScoringRules {
        depth = Lists.orEmpty(depth);
        connected = Lists.orEmpty(connected);
    }

    /** One corner of the curve from a concept's weight, 1..100, to what it is worth, per mille. */
    public record Depth(int weight, int factor) {}

    /**
     * What a section of the profile is worth.
     *
     * @param factor weight of its statements
     * @param cap highest grade they reach
     * @param action what a statement without a verb is taken for
     * @param verbs whether the verbs of its statements are read; a title has none that governs
     * @param verbless what a statement without a verb earns, per mille; null for what its action earns
     */
    public record PlaceRule(int factor, Grade cap, Action action, boolean verbs, Integer verbless) {

        /** What a mention earns, per mille, where no verb tells what was done. */
        public int unsaid(ActionRules actions) {
            return verbless == null ? actions.factor(action) : verbless;
        }
    }

    /** Factor by age in months, linear between the points, flat outside; {@code undated} where dates are not usual, as of a skill. */
    public record Recency(int undated, List<Point> points) {
        public Recency {
            points = Lists.orEmpty(points);
        }
    }

    /** One corner of the recency curve. */
    public record Point(int months, int factor) {}

    /**
     * How evidence adds up inside a competency.
     *
     * @param sameStatement factor for each further concept of the same statement
     * @param sameConcept factor for each further statement about the same concept
     * @param decay factor for each further piece of evidence, strongest first
     * @param half sum of evidence at which half of the unscaled curve is reached
     */
    public record Saturation(int sameStatement, int sameConcept, int decay, int half) {}

    /**
     * How competencies make a dimension.
     *
     * @param shares share of the best, second best, ... competency; they sum to 1000
     * @param stretch the smaller, the more the lower half of the scale is spread over the points
     */
    public record DimensionCurve(List<Integer> shares, int stretch) {
        public DimensionCurve {
            shares = Lists.orEmpty(shares);
        }
    }

    /**
     * How dimensions make a fit.
     *
     * @param best share of the best dimension, the rest is the weighted mean
     * @param floor factor of a dimension of weight 0 when it is the best one
     * @param fullWeight weight (of 100) from which on a best dimension counts whole
     */
    public record FitRule(int best, int floor, int fullWeight) {}

    /** What a concept's weight is worth, per mille: linear between the corners, flat outside; ten times the weight without any. */
    public int depth(int weight) {
        if (depth.isEmpty()) {
            return weight * 10;
        }
        Depth before = depth.get(0);
        for (Depth corner : depth) {
            if (weight <= corner.weight()) {
                int span = Math.max(1, corner.weight() - before.weight());
                int into = Math.max(0, weight - before.weight());
                return before.factor() + (corner.factor() - before.factor()) * into / span;
            }
            before = corner;
        }
        return before.factor();
    }

    /**
     * What a statement earns by how many kinds of connectives it has, per mille; the whole where the rubric says nothing of
     * them.
     */
    public int connected(int kinds) {
        return connected.isEmpty() ? 1000 : connected.get(Math.min(kinds, connected.size() - 1));
    }

    public int grade(Grade grade) {
        return grades.get(grade);
    }

    /** 0..4: how many of the cut-points the value reaches. */
    public static int level(List<Integer> cutPoints, long value) {
        return (int) cutPoints.stream().filter(cut -> value >= cut).count();
    }
}
