package dev.assay.scoring.poolcolumns.columns;

import dev.assay.scoring.weighting.Triple;
import java.util.List;
import java.util.UUID;

/**
 * What rankings by any weights need to know about a candidate.
 *
 * @param coverage share of the working life that is described, 0..100
 * @param levels the text that {@link dev.assay.scoring.pool.CompetencyLevels} reads; null if it was not kept
 */
public record PoolRow(UUID candidate, Triple scores, int coverage, String levels, List<String> tags) {}
