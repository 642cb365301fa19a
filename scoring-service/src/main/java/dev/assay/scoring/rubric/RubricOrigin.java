package dev.assay.scoring.rubric;

/** How a rubric came here: with a build of the service, or through the API. */
public enum RubricOrigin {
    BUNDLED,
    RELEASED
}
