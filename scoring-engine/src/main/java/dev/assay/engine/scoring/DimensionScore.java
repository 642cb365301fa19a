package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Dimension;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * One dimension's score with its reasons.
 *
 * @param score 0..100
 * @param potential 0..100, the score if what is only claimed were described
 * @param awards the points of each piece, which sum to the score
 * @param claims what is only named and earns nothing
 * @param ifRemoved change of the score when the statement with this index goes; worked out when asked for
 */
public record DimensionScore(
        Dimension dimension,
        int score,
        int potential,
        int level,
        HandsOn handsOn,
        List<CompetencyScore> competencies,
        List<Award> awards,
        List<Piece> claims,
        IntUnaryOperator ifRemoved) {}
