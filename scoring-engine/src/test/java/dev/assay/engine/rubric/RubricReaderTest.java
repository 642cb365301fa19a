package dev.assay.engine.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.TestRubric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricReaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyGoodRubric() throws IOException {
        try (Stream<Path> files = Files.walk(TestRubric.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(TestRubric.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void readsTheSameRubricToTheSameHash() {
        assertEquals(TestRubric.RUBRIC.hash(), RubricReader.read(folder).hash());
    }

    @Test
    void readsBackWhatARubricWrites() {
        // When
        Rubric read = RubricReader.ofJson(RubricReader.bundled().json());

        // Then
        assertEquals(RubricReader.bundled().hash(), read.hash());
        assertEquals(RubricReader.bundled().version(), read.version());
    }

    @Test
    void refusesTextThatIsNoRubric() {
        assertThrows(InvalidRubric.class, () -> RubricReader.ofJson("{".getBytes(StandardCharsets.UTF_8)));
        assertThrows(InvalidRubric.class, () -> RubricReader.ofJson("[]".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "competencies/systems.yaml; weight: 80; weight: 0; raft: weight 0 is not within 1..100",
                "competencies/systems.yaml; id: sharding; id: raft; raft: id is empty or used twice",
                "competencies/systems.yaml; source: S1; source: S9; rests on unknown source S9",
                "competencies/systems.yaml; competency: training; competency: nowhere; supports unknown nowhere",
                "competencies/systems.yaml; [kafka]; ['(kafka']; a bracket is not closed",
                "competencies/systems.yaml; cap: described; cap: huge; competencies/systems.yaml",
                "competencies/systems.yaml; description: For tests.; colour: red; colour",
                "competencies/systems.yaml; dimension: systems; dimension: infrastructure; each dimension needs exactly one file",
                "job-profiles.yaml; systems: 40; systems: 41; weights sum to 101 instead of 100",
                "job-profiles.yaml; default: true; default: false; exactly one must be the default",
                "job-profiles.yaml; distributed-data; nowhere; asks for unknown nowhere",
                "job-profiles.yaml; minimumLevel: 2; minimumLevel: 5; asks for level 5",
                "scoring.yaml; [420, 220; [220, 420; shares must not rise",
                "scoring.yaml; claimed: 0,; ; no factor for claimed",
                "actions.yaml; action: advised; action: managed; actions.yaml has no class advised",
                "measures.yaml; {from: 4, scale: 150}; {from: 4, scale: 1500}; a scale is not within",
                "measures.yaml; {from: 4, scale: 150}; {from: 4, scale: 350}; scales of accelerators: 350 comes before 300",
                "actions.yaml; factor: 880; factor: 300; factors from learned to created: 600 comes before 300",
                "scoring.yaml; described: 700; described: 900; grades: 900 comes before 850",
                "scoring.yaml; decay: 800; decay: 1000; decay: 1000 is out of range",
                "scoring.yaml; factor: 700}; factor: 300}; factors of recency from old to new: 400 comes before 300",
                "scoring.yaml; [12, 40,; [12, 12,; dimensionLevels of systems: 12 comes before 12",
                "scoring.yaml; measureLift: 300; measureLift: -1; measureLift: -1 is out of range",
                "scoring.yaml; measureLift; 'depth: [{weight: 0, factor: 9}, {weight: 9, factor: 8}]\nmeasureLift'; factors of depth: 9 comes"
            })
    void rejectsAMistake(String file, String good, String bad, String message) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(good), "the test rubric has no " + good);
        Files.writeString(path, text.replace(good, bad == null ? "" : bad.replace("\\n", "\n")));

        InvalidRubric refused = assertThrows(InvalidRubric.class, () -> RubricReader.read(folder));

        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void namesEveryMissingFile() throws IOException {
        Files.delete(folder.resolve("actions.yaml"));
        Files.delete(folder.resolve("notes.yaml"));

        InvalidRubric refused = assertThrows(InvalidRubric.class, () -> RubricReader.read(folder));

        assertEquals(List.of("notes.yaml: is missing", "actions.yaml: is missing"), refused.mistakes());
    }
}
