package dev.assay.scoring.rubric;

/** A rubric that the engine of this build cannot assess by; the engine of another build may be able to. */
public class RubricUnusable extends RuntimeException {

    RubricUnusable(String message) {
        super(message);
    }
}
