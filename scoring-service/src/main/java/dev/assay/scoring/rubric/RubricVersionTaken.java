package dev.assay.scoring.rubric;

/** Other rules have been released under this version; a version is never used twice. */
public class RubricVersionTaken extends RuntimeException {

    RubricVersionTaken(String version, String known, String refused) {
        super("Rubric " + version + " has been released with other rules (" + known + ") than these (" + refused
                + "); raise the version in rubric.yaml.");
    }
}
