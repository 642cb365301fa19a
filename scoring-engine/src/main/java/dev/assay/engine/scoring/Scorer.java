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

    public Scorer(Rubric rubric) {
        this.rubric = rubric;
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
        Map<Dimension, Integer> scores = new EnumMap<>(Dimension.class);
        for (DimensionRules rules : rubric.dimensions()) {
            DimensionScore score = new DimensionScorer(rubric.scoring(), rules, pool, claims).score();
            dimensions.add(score);
            scores.put(rules.dimension(), score.score());
        }
        FitScore fit = new FitScore(rubric.scoring().fit());
        List<Integer> fits = new ArrayList<>();
        for (JobProfile job : rubric.jobProfiles()) {
            fits.add(fit.of(job, scores));
        }
        return new Scores(dimensions, Coverage.of(profile, read), fits);
    }
}
