package dev.assay.engine.explanation;

import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.MustHaveResult;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.MustHave;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.scoring.CompetencyScore;
import dev.assay.engine.scoring.DimensionScore;
import dev.assay.engine.scoring.FitParts;
import dev.assay.engine.scoring.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the fits with their must-haves. */
final class FitWriter {
    private final Rubric rubric;
    private final Titles titles;

    FitWriter(Rubric rubric, Titles titles) {
        this.rubric = rubric;
        this.titles = titles;
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
            fits.add(fit(job, scores.fits().get(i), mustHaves));
        }
        return fits;
    }

    private Fit fit(JobProfile job, FitParts parts, List<MustHaveResult> mustHaves) {
        int fromWeights = parts.fit() - parts.fromStrongest();
        String sentence = parts.fit() == 0
                ? "No dimension has points for this job yet."
                : "The fit of " + parts.fit() + " is " + parts.fromStrongest() + " from "
                        + titles.inside(parts.strongest()) + ", which counts most for this job, and " + fromWeights
                        + " from the mean of the dimensions by their weights.";
        return new Fit(
                job.id(),
                parts.fit(),
                job.weights(),
                mustHaves,
                job.title(),
                parts.strongest(),
                parts.fromStrongest(),
                fromWeights,
                sentence);
    }

    private MustHaveResult result(MustHave mustHave, CompetencyScore score, Scores scores) {
        MustHaveState state;
        String shown;
        if (score.level() >= mustHave.minimumLevel()) {
            state = MustHaveState.MET;
            shown = ", and the profile shows level " + score.level() + ".";
        } else if (!score.claimed().isEmpty()) {
            state = MustHaveState.UNKNOWN;
            shown = "; the profile names parts of it without describing the work, so this is open.";
        } else if (scores.coverage().percent() < rubric.scoring().unknownBelowCoverage()) {
            state = MustHaveState.UNKNOWN;
            shown = "; too little of the working life is described to tell.";
        } else {
            state = MustHaveState.UNMET;
            shown = "; what the profile describes shows level " + score.level() + ".";
        }
        String title = titles.competency(mustHave.competency());
        String sentence = "The job asks for " + title + " at level " + mustHave.minimumLevel() + " of 4" + shown;
        return new MustHaveResult(
                mustHave.competency(), mustHave.minimumLevel(), state, title, score.level(), sentence);
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
