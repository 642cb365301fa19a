package dev.assay.engine.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a rubric from YAML files and refuses it with all its mistakes; the only part of the engine that does I/O. */
public final class RubricReader {
    private static final String FOLDER = "rubric/";

    private RubricReader() {}

    /** The rubric on the class path, in the folder {@code rubric/}; throws {@link InvalidRubric}. */
    public static Rubric bundled() {
        return new RubricAssembly(RubricReader::resource).rubric();
    }

    /** The rubric in a folder that has a {@code rubric.yaml}; throws {@link InvalidRubric}. */
    public static Rubric read(Path folder) {
        return new RubricAssembly(name -> file(folder.resolve(name))).rubric();
    }

    private static String resource(String name) {
        ClassLoader loader = RubricReader.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.readString(path) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
