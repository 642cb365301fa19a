package dev.assay.scoring.poolcolumns;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of one candidate.
 *
 * @param row how the candidate is now; empty for one who is not in the pool any more
 * @param first the first transaction that changed it since the last look
 * @param last the last one, often the same
 */
record Change(UUID candidate, Optional<PoolRow> row, long first, long last) {}
