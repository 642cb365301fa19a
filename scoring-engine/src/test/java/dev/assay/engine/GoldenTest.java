package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pins whole answers, byte for byte. When a change is meant, run with {@code -Dassay.golden.write=true} and read the diff.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"deep", "listed", "odd"})
    void answersTheSameBytes(String name) throws IOException {
        byte[] document = Files.readAllBytes(FOLDER.resolve(name + ".profile.json"));

        byte[] answer =
                ASSESSOR.assess(new ObjectMapper().readTree(document), TODAY).json();

        Path golden = FOLDER.resolve(name + ".result.json");
        if (Boolean.getBoolean("assay.golden.write")) {
            Files.write(golden, answer);
        }
        assertEquals(Files.readString(golden), new String(answer, StandardCharsets.UTF_8));
    }
}
