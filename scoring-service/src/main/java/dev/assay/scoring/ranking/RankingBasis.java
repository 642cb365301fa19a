package dev.assay.scoring.ranking;

import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.epoch.Epoch;
import java.util.Optional;

/**
 * What a page of a ranking is read from.
 *
 * @param goesOn the place after the previous page; empty at the start of a walk
 * @param rubric the rules of the epoch
 */
record RankingBasis(Epoch epoch, Rubric rubric, Optional<RankingCursor> goesOn) {}
