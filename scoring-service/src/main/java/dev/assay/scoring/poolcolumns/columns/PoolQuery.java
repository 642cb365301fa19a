package dev.assay.scoring.poolcolumns.columns;

import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.weighting.FitFormula;
import java.util.UUID;

/**
 * Which rows of which ranking are wanted: those after a place.
 *
 * @param behindFit fit of the row that they come after; more than 100 for the first ones
 * @param behind that row's candidate
 * @param limit the most rows
 */
public record PoolQuery(FitFormula formula, PoolFilter filter, int behindFit, UUID behind, int limit) {}
