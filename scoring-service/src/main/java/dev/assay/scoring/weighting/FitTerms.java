package dev.assay.scoring.weighting;

/**
 * A fit as a sum of numbers that are looked up by score, in parts of a point: three looks, three more and the greatest of the first three. It is
 * {@link FitFormula} to the last digit, since nothing is rounded before the end.
 */
public final class FitTerms {

    /** Scores take seven bits, so that a look needs no check of bounds; what is over 100 is nobody's score. */
    public static final int SIZE = 128;

    private static final int BEST_SCORE = 100;

    /** Three of these are below every sum that a candidate can have, and just above the least number there is. */
    static final int NOBODY = -700_000_000;

    private final int[][] strongest;
    private final int[][] mean;

    FitTerms(int[][] strongest, int[][] mean) {
        this.strongest = strongest;
        this.mean = mean;
    }

    /** @param beyond what stands for more than 100 */
    static int[] multiples(int factor, int more, int beyond) {
        int[] terms = new int[SIZE];
        for (int score = 0; score < SIZE; score++) {
            terms[score] = score <= BEST_SCORE ? score * factor + more : beyond;
        }
        return terms;
    }

    /** What a dimension of this number adds where it is the strongest, by score. */
    public int[] strongest(int dimension) {
        return strongest[dimension];
    }

    /** What it adds to the weighted mean, by score. */
    public int[] mean(int dimension) {
        return mean[dimension];
    }

    public int fit(int systems, int infrastructure, int enterpriseData) {
        int best =
                Math.max(strongest[0][systems], Math.max(strongest[1][infrastructure], strongest[2][enterpriseData]));
        return fit(best + mean[0][systems] + mean[1][infrastructure] + mean[2][enterpriseData]);
    }

    /** The fit that such a sum comes to. */
    public static int fit(int sum) {
        return sum / FitFormula.POINT;
    }

    /** The least sum that comes to a fit; a sum of nobody is less for every fit. */
    public static int leastSum(int fit) {
        return fit * FitFormula.POINT;
    }
}
