package dev.assay.scoring.pool;

import dev.assay.scoring.weighting.Triple;

/** How many candidates of the pool have these three scores. */
public record PoolCell(Triple scores, long candidates) {}
