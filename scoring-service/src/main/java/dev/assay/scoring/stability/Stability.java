package dev.assay.scoring.stability;

import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.ScoringRules;
import dev.assay.scoring.pool.ScoreCounts;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import dev.assay.scoring.weighting.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places by other weights. Computing them costs one fit per weighting and cell of the pool (seven weightings besides the rubric's job profiles, of
 * which there are five), whatever the size of the page.
 */
public final class Stability {

    private final Ladder own;
    private final Map<String, Ladder> byJobProfile = new LinkedHashMap<>();
    private final List<Ladder> near = new ArrayList<>();

    public Stability(Rubric rubric, Weights weights, ScoreCounts pool) {
        ScoringRules.FitRule rule = rubric.scoring().fit();
        own = new Ladder(new FitFormula(rule, weights), pool);
        for (JobProfile profile : rubric.jobProfiles()) {
            byJobProfile.put(profile.id(), new Ladder(new FitFormula(rule, Weights.of(profile)), pool));
        }
        near.add(own);
        weights.aTenthAway().forEach(varied -> near.add(new Ladder(new FitFormula(rule, varied), pool)));
    }

    public Places of(Triple scores) {
        Map<String, Long> places = new LinkedHashMap<>();
        byJobProfile.forEach((jobProfile, ladder) -> places.put(jobProfile, ladder.place(scores)));
        return new Places(
                own.place(scores),
                places,
                Places.Range.of(places.values()),
                Places.Range.of(
                        near.stream().map(ladder -> ladder.place(scores)).toList()));
    }
}
