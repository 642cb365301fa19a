package dev.assay.scoring.decision;

import dev.assay.scoring.decision.AgreementResponse.ByJobProfile;

/** How many candidates were advanced, held and declined at each fit, for one job profile. */
final class FitCounts {

    private static final int FITS = 101;

    private final long[] advanced = new long[FITS];
    private final long[] declined = new long[FITS];
    private long held;

    void add(Outcome outcome, int fit, long candidates) {
        switch (outcome) {
            case ADVANCE -> advanced[fit] += candidates;
            case DECLINE -> declined[fit] += candidates;
            case HOLD -> held += candidates;
            case NOTE -> {}
        }
    }

    ByJobProfile told(String jobProfile) {
        long differing = 0;
        long tied = 0;
        long allAdvanced = 0;
        long allDeclined = 0;
        for (int fit = 0; fit < FITS; fit++) {
            // Everybody counted so far in allAdvanced has a lower fit.
            differing += declined[fit] * allAdvanced;
            tied += declined[fit] * advanced[fit];
            allAdvanced += advanced[fit];
            allDeclined += declined[fit];
        }
        long pairs = allAdvanced * allDeclined;
        String sentence = pairs == 0
                ? "Nobody was advanced, or nobody declined, so there is no order to compare."
                : "Of " + pairs + " pairs of an advanced and a declined candidate, " + differing
                        + " are the other way round in the ranking and " + tied + " share a fit.";
        return new ByJobProfile(jobProfile, allAdvanced, held, allDeclined, pairs, differing, tied, sentence);
    }
}
