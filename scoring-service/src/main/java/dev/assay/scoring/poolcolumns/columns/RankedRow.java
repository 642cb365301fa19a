package dev.assay.scoring.poolcolumns.columns;

import dev.assay.scoring.weighting.Triple;
import java.util.UUID;

/**
 * A candidate's place in a ranking.
 *
 * @param scores that the fit was computed from
 * @param past whether this is how the candidate was when the walk began, and no longer is
 */
public record RankedRow(UUID candidate, int fit, Triple scores, boolean past) {}
