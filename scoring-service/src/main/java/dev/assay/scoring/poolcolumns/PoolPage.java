package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.poolcolumns.columns.RankedRow;
import java.util.List;

/** Rows of a ranking, best first, and the moment that they show. */
public record PoolPage(List<RankedRow> rows, PoolMark asOf) {}
