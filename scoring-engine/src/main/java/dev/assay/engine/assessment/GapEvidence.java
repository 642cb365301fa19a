package dev.assay.engine.assessment;

/**
 * One piece of evidence that a gap asks for: a statement of recent work.
 *
 * @param title what the concept is called
 * @param grade described, or quantified when it would need a number too
 * @param action what the candidate would have done
 * @param named whether the profile names the concept already, without telling of work on it
 */
public record GapEvidence(
        String competency, String concept, String title, String grade, String action, boolean named) {}
