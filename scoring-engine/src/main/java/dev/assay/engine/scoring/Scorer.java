package dev.assay.engine.scoring;

import dev.assay.engine.profile.BlindProfile;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores read statements by a rubric. */
public final class Scorer {
    private final Rubric rubric;
    private final OutlookSearch outlook;

    public Scorer(Rubric rubric) {
        this.rubric = rubric;
        this.outlook = new OutlookSearch(rubric);
    }

    /** @param read the profile's statements, read, in its order */
    public Scores score(BlindProfile profile, List<ReadStatement> read, LocalDate asOf) {
        Strength strength = new Strength(rubric.scoring(), asOf.getYear() * 12 + asOf.getMonthValue() - 1);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            pieces.addAll(strength.pieces(i, read.get(i)));
        }
        Map<Boolean, List<Piece>> counts =
                pieces.stream().collect(Collectors.partitioningBy(piece -> piece.strength(rubric.scoring()) > 0));
        Pool pool = new Pool(rubric.scoring(), Strongest.of(counts.get(true), rubric.scoring()));
        Claims claims = new Claims(counts.get(false));
        List<DimensionScore> dimensions = new ArrayList<>();
        List<Outlook> outlooks = new ArrayList<>();
        Map<Dimension, Integer> scores = new EnumMap<>(Dimension.class);
        for (DimensionRules rules : rubric.dimensions()) {
            DimensionScorer scorer = new DimensionScorer(rubric.scoring(), rules, pool, claims);
            DimensionScore score = scorer.score();
            dimensions.add(score);
            outlooks.add(outlook.of(rules, scorer, score));
            scores.put(rules.dimension(), score.score());
        }
        return new Scores(dimensions, outlooks, Coverage.of(profile, read), fits(scores));
    }

    private List<FitParts> fits(Map<Dimension, Integer> scores) {
        FitScore fit = new FitScore(rubric.scoring().fit());
        List<FitParts> fits = new ArrayList<>();
        for (JobProfile job : rubric.jobProfiles()) {
            fits.add(fit.of(job, scores));
        }
        return fits;
    }
}
