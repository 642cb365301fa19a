package dev.assay.engine.assessment;

import java.util.List;

/**
 * Evidence that the profile does not have and that would raise the level of a dimension: it says something about the profile, not
 * about the person.
 *
 * @param score what the dimension's score would reach at least, 0..100
 * @param level the level of that score
 * @param evidence all of it is needed
 */
public record Gap(int score, int level, List<GapEvidence> evidence, String sentence) {}
