package dev.assay.engine.rubric;

import java.util.List;

/** What {@code rubric.yaml} says. */
record Manifest(String version, String released, String language, List<String> files) {
    Manifest {
        files = Lists.orEmpty(files);
    }
}
