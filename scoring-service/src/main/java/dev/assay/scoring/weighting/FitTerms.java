package dev.assay.scoring.weighting;

/**
 * A fit as a sum of numbers looked up by score, in fractions of a point: the greatest of three, plus three others. It equals that of {@link FitFormula}
 * to the last digit, since nothing is rounded before the end.
 */
public final class FitTerms {

    /** All values of seven bits, so that a look-up needs no bounds check; no candidate has a score above 100. */
    public static final int SIZE = 128;

    private static final int BEST_SCORE = 100;

    /** The sum of three of these is below every sum that a candidate can have, and just above the least {@code int}. */
    static final int NOBODY = -700_000_000;

    private final int[][] strongest;
    private final int[][] mean;

    FitTerms(int[][] strongest, int[][] mean) {
        this.strongest = strongest;
        this.mean = mean;
    }

    /** @param beyond the number for scores above 100 */
    static int[] multiples(int factor, int more, int beyond) {
        int[] terms = new int[SIZE];
        for (int score = 0; score < SIZE; score++) {
            terms[score] = score <= BEST_SCORE ? score * factor + more : beyond;
        }
        return terms;
    }

    /** What the dimension of this number adds if it is the strongest, by score. */
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

    /** The fit that such a sum makes. */
    public static int fit(int sum) {
        return sum / FitFormula.POINT;
    }

    /** The least sum that makes this fit; the sum of a row without a candidate is below it for every fit. */
    public static int leastSum(int fit) {
        return fit * FitFormula.POINT;
    }
}
