package dev.assay.evaluation.fitting;

import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best cut-points between levels for given scores. Dynamic programming considers every choice, so the result is exact. */
final class CutPoints {

    private static final int POINTS = 100;

    /** What moving a cut-point by one point costs, in levels of error. */
    private static final double PRICE = 0.1;

    private final List<Integer> origin;
    private final double[][] error;

    /** @param origin the cut-points from which moves are counted, ascending */
    CutPoints(List<Integer> origin) {
        this.origin = origin;
        this.error = new double[origin.size() + 1][POINTS + 1];
    }

    /**
     * Adds one score with the level that readers give.
     *
     * @param least the lowest level that the engine gives, whatever the score
     */
    void add(int score, int least, double label) {
        for (int level = 0; level < error.length; level++) {
            error[level][score] += Math.abs(Math.max(level, least) - label);
        }
    }

    /** Sum of the errors, in levels, with these cut-points. */
    double error(List<Integer> cutPoints) {
        double sum = 0;
        for (int score = 0; score <= POINTS; score++) {
            sum += error[ScoringRules.level(cutPoints, score)][score];
        }
        return sum;
    }

    /** The cut-points with the least error plus price; of equal ones, the lower. */
    List<Integer> best() {
        int levels = origin.size();
        double[][] cost = new double[levels + 1][POINTS + 2];
        int[][] from = new int[levels + 1][POINTS + 2];
        for (double[] row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int level = 0; level < levels; level++) {
            for (int start = 0; start <= POINTS; start++) {
                double sum = cost[level][start];
                for (int cut = start + 1; cut <= POINTS && sum < Double.MAX_VALUE; cut++) {
                    sum += error[level][cut - 1];
                    double price = PRICE * Math.abs(cut - origin.get(level));
                    if (sum + price < cost[level + 1][cut]) {
                        cost[level + 1][cut] = sum + price;
                        from[level + 1][cut] = start;
                    }
                }
            }
        }
        return traced(cost[levels], from);
    }

    private List<Integer> traced(double[] cost, int[][] from) {
        int levels = origin.size();
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int cut = 0; cut <= POINTS; cut++) {
            double sum = cost[cut];
            for (int score = cut; score <= POINTS && sum < Double.MAX_VALUE; score++) {
                sum += error[levels][score];
            }
            if (sum < least) {
                least = sum;
                best = cut;
            }
        }
        List<Integer> cuts = new ArrayList<>();
        for (int level = levels; level > 0; level--) {
            cuts.add(0, best);
            best = from[level][best];
        }
        return cuts;
    }
}
