package dev.assay.engine.explanation;

import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.MustHaveResult;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.MustHave;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.scoring.CompetencyScore;
import dev.assay.engine.scoring.DimensionScore;
import dev.assay.engine.scoring.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the fits with their must-haves. */
final class FitWriter {
    private final Rubric rubric;

    FitWriter(Rubric rubric) {
        this.rubric = rubric;
    }

    List<Fit> write(Scores scores) {
        Map<String, CompetencyScore> competencies = new HashMap<>();
        for (DimensionScore dimension : scores.dimensions()) {
            dimension.competencies().forEach(score -> competencies.put(score.competency(), score));
        }
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < rubric.jobProfiles().size(); i++) {
            JobProfile job = rubric.jobProfiles().get(i);
            List<MustHaveResult> mustHaves = job.mustHaves().stream()
                    .map(mustHave -> result(mustHave, competencies.get(mustHave.competency()), scores))
                    .toList();
            fits.add(new Fit(job.id(), scores.fits().get(i), job.weights(), mustHaves));
        }
        return fits;
    }

    private MustHaveResult result(MustHave mustHave, CompetencyScore score, Scores scores) {
        MustHaveState state;
        if (score.level() >= mustHave.minimumLevel()) {
            state = MustHaveState.MET;
        } else if (score.claimed()
                || scores.coverage().percent() < rubric.scoring().unknownBelowCoverage()) {
            state = MustHaveState.UNKNOWN;
        } else {
            state = MustHaveState.UNMET;
        }
        return new MustHaveResult(mustHave.competency(), mustHave.minimumLevel(), state);
    }

    /** The first of the best fits. */
    static String best(List<Fit> fits) {
        Fit best = fits.get(0);
        for (Fit fit : fits) {
            best = fit.fit() > best.fit() ? fit : best;
        }
        return best.jobProfile();
    }
}
