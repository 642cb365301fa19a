package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;

/**
 * The build that is starting.
 *
 * @param isNew whether the build that started last was another one, or there was none
 * @param takesOver whether its rubric and engine come into use by themselves
 * @param choiceInUse whether the rubric in use was released and activated by command
 */
record StartedBuild(ScoringBasis basis, boolean isNew, boolean takesOver, boolean choiceInUse) {}
