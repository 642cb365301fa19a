package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;

/**
 * The build that is starting, or looks again whether it decides.
 *
 * @param isNew whether it decides about epochs only from now on, see {@link Builds}
 * @param takesOver whether its rubric and engine come into use by themselves
 * @param choiceInUse whether the rubric in use was released and activated by command
 */
record StartedBuild(ScoringBasis basis, boolean isNew, boolean takesOver, boolean choiceInUse) {}
