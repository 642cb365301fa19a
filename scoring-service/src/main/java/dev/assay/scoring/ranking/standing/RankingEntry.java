package dev.assay.scoring.ranking.standing;

import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.assessment.AssessmentKey;
import java.util.List;
import java.util.UUID;

/** All rows by which one assessed candidate appears in the rankings of an epoch. */
public final class RankingEntry {

    private final Standing standing;
    private final List<StandingFit> fits;

    private RankingEntry(Standing standing, List<StandingFit> fits) {
        this.standing = standing;
        this.fits = fits;
    }

    /** @param tags labels of the candidate, by which rankings can be narrowed */
    public static RankingEntry of(AssessmentKey assessed, Assessment assessment, List<String> tags) {
        Standing standing = Standing.of(assessed, assessment, tags);
        List<StandingFit> fits = assessment.fits().stream()
                .map(fit -> new StandingFit(
                        new StandingFitKey(assessed.candidateId(), assessed.epochId(), fit.jobProfile()),
                        fit.fit(),
                        standing))
                .toList();
        return new RankingEntry(standing, fits);
    }

    public UUID candidateId() {
        return standing.candidateId();
    }

    Standing standing() {
        return standing;
    }

    List<StandingFit> fits() {
        return fits;
    }
}
