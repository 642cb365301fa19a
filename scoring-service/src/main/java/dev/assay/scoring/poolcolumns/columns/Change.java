package dev.assay.scoring.poolcolumns.columns;

import java.util.Optional;
import java.util.UUID;

/**
 * How one candidate has changed since a look.
 *
 * @param row the candidate's present row; empty if the candidate is not in the pool any more
 * @param first the first transaction that changed it since the last look
 * @param last the last one, often the same
 */
public record Change(UUID candidate, Optional<PoolRow> row, long first, long last) {}
