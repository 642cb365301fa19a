package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.weighting.FitFormula;
import java.util.UUID;

/**
 * Which rows of which ranking are wanted: those behind a place.
 *
 * @param behindFit fit of the row that they stand behind; more than 100 for the first ones
 * @param behind its candidate
 * @param limit how many
 */
public record PoolQuery(FitFormula formula, PoolFilter filter, int behindFit, UUID behind, int limit) {}
