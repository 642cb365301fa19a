package dev.assay.engine.rubric;

import java.nio.file.Path;

/** Reads a rubric from YAML files and refuses it with all its mistakes; the only part of the engine that does I/O. */
public final class RubricReader {
    private RubricReader() {}

    /** The rubric on the class path, in the folder {@code rubric/}; throws {@link InvalidRubric}. */
    public static Rubric bundled() {
        throw new UnsupportedOperationException("arrives with the next commit");
    }

    /** The rubric in a folder that has a {@code rubric.yaml}; throws {@link InvalidRubric}. */
    public static Rubric read(Path folder) {
        throw new UnsupportedOperationException("arrives with the next commit");
    }
}
