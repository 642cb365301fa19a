package dev.assay.scoring.rubric;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Rubrics for tests, made from the bundled one. */
public final class TestRubrics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestRubrics() {}

    /** The bundled rules under another version. */
    public static Rubric version(String version) {
        return RubricReader.ofJson(json(version, ""));
    }

    /** The bundled rules under another version, changed in what a title says and so in nothing that scores. */
    public static Rubric edited(String version, String title) {
        return RubricReader.ofJson(json(version, title));
    }

    public static byte[] json(String version, String title) {
        try {
            ObjectNode rubric =
                    (ObjectNode) JSON.readTree(RubricReader.bundled().json());
            ((ObjectNode) rubric.path("rubric.yaml")).put("version", version);
            if (!title.isEmpty()) {
                ((ObjectNode) rubric.path("job-profiles.yaml").path(0)).put("title", title);
            }
            return JSON.writeValueAsBytes(rubric);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
