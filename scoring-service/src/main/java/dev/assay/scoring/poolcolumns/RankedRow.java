package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.weighting.Triple;
import java.util.UUID;

/**
 * A candidate's place in a ranking.
 *
 * @param scores that the fit was made from
 * @param past whether that is how the candidate was at the beginning of the walk and is not any more
 */
public record RankedRow(UUID candidate, int fit, Triple scores, boolean past) {}
