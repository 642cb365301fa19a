package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;

/**
 * The build that is starting.
 *
 * @param isNew whether another one, or none, started last
 * @param takesOver whether what it brings is to come into use by itself
 * @param choiceInUse whether the rubric in use was released and activated by command
 */
record StartedBuild(ScoringBasis basis, boolean isNew, boolean takesOver, boolean choiceInUse) {}
