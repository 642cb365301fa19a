package dev.assay.benchmarks.rescoring;

import java.util.Arrays;

/** What a benchmark reports of its rounds. */
public final class Median {

    private Median() {}

    /** The upper one if there are two. */
    public static double of(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
