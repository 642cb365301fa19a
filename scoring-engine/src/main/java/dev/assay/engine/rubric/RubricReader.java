package dev.assay.engine.rubric;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a rubric from YAML files and refuses it with all its mistakes; the only part of the engine that does I/O. */
public final class RubricReader {
    private static final String FOLDER = "rubric/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RubricReader() {}

    /** The rubric on the class path, in the folder {@code rubric/}; throws {@link InvalidRubric}. */
    public static Rubric bundled() {
        return new RubricAssembly(RubricReader::resource).rubric();
    }

    /** The rubric in a folder that has a {@code rubric.yaml}; throws {@link InvalidRubric}. */
    public static Rubric read(Path folder) {
        return new RubricAssembly(name -> file(folder.resolve(name))).rubric();
    }

    /** The rubric that {@link Rubric#json()} wrote: the same rules under the same hash; throws {@link InvalidRubric}. */
    public static Rubric ofJson(byte[] json) {
        JsonNode files;
        try {
            files = JSON.readTree(json);
        } catch (IOException e) {
            throw new InvalidRubric(List.of("the text is not JSON: " + e.getMessage()));
        }
        return new RubricAssembly(name -> files.has(name) ? files.get(name).toString() : null).rubric();
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
