package dev.assay.engine.assessment;

/**
 * One must-have of a job profile, seen against the profile.
 *
 * @param minimum the level that the job asks for
 * @param title what the competency is called
 * @param level the level that the profile shows
 */
public record MustHaveResult(
        String competency, int minimum, MustHaveState state, String title, int level, String sentence) {}
