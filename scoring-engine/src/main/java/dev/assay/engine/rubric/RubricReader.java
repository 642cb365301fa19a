package dev.assay.engine.rubric;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a rubric, from its YAML files with all their mistakes or as a build compiled it; the only part of the engine that does I/O. */
public final class RubricReader {
    /** Name of the resource that a build may have put beside the files: {@link Rubric#json()} of all of them, checked. */
    public static final String COMPILED = "compiled.json";

    private static final String FOLDER = "rubric/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RubricReader() {}

    /**
     * The rubric on the class path, in the folder {@code rubric/}; throws {@link InvalidRubric}. Where {@link #COMPILED} stands
     * there, it is read without being checked again, in a fraction of the time.
     */
    public static Rubric bundled() {
        Optional<byte[]> compiled = resource(COMPILED);
        return compiled.isPresent()
                ? members(compiled.get()).unchecked()
                : new RubricAssembly(name -> tree(resource(name))).rubric();
    }

    /** The rubric in a folder that has a {@code rubric.yaml}; throws {@link InvalidRubric}. */
    public static Rubric read(Path folder) {
        return new RubricAssembly(name -> tree(file(folder.resolve(name)))).rubric();
    }

    /** The rubric that {@link Rubric#json()} wrote: the same rules under the same hash; throws {@link InvalidRubric}. */
    public static Rubric ofJson(byte[] json) {
        return members(json).rubric();
    }

    private static RubricAssembly members(byte[] json) {
        try {
            JsonNode files = JSON.readTree(json);
            return new RubricAssembly(name -> Optional.ofNullable(files.get(name)));
        } catch (IOException e) {
            throw new InvalidRubric(List.of("the text is not JSON: " + e.getMessage()));
        }
    }

    private static Optional<JsonNode> tree(Optional<byte[]> yaml) throws IOException {
        return yaml.isEmpty() ? Optional.empty() : Optional.of(RubricAssembly.YAML.readTree(yaml.get()));
    }

    private static Optional<byte[]> resource(String name) {
        ClassLoader loader = RubricReader.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> file(Path path) {
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
