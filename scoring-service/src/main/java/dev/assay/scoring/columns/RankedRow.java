package dev.assay.scoring.columns;

import dev.assay.scoring.weighting.Triple;
import java.util.UUID;

/** A candidate's place in a ranking: the fit, and the scores that it was made from. */
public record RankedRow(UUID candidate, int fit, Triple scores) {}
