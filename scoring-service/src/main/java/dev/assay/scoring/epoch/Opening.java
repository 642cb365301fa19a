package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.LocalDate;

/** A new epoch. */
record Opening(String id, ScoringBasis basis, LocalDate asOf, EpochState state, boolean takesOver)
        implements EpochStep {}
