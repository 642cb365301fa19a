package dev.assay.scoring.rubric;

/** A rubric that the engine of this build cannot assess by; one of another build may. */
public class RubricUnusable extends RuntimeException {

    RubricUnusable(String message) {
        super(message);
    }
}
