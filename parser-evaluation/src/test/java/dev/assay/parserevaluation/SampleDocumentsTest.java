package dev.assay.parserevaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Unreadable;
import dev.assay.parserevaluation.measure.Comparison;
import dev.assay.parserevaluation.measure.Figure;
import dev.assay.parserevaluation.measure.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents among the samples say what the samples of the same names say. */
class SampleDocumentsTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private final Assessor assessor = new Assessor(RubricReader.bundled());

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("documents"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void areOfBothUsualKinds() throws IOException {
        assertTrue(
                documents().stream().anyMatch(file -> file.toString().endsWith(".pdf")),
                documents().toString());
        assertTrue(
                documents().stream().anyMatch(file -> file.toString().endsWith(".docx")),
                documents().toString());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readAndScoreAsTheirSources(Path document) throws IOException, Unreadable {
        // Given
        String name = document.getFileName().toString();
        JsonNode source = KnownResumes.read(SAMPLES).stream()
                .filter(known -> known.id().equals(name.replaceFirst("\\.\\w+$", "")))
                .findFirst()
                .orElseThrow()
                .profile();

        // When
        JsonNode parsed =
                new ResumeParser().parse(Files.readAllBytes(document), name).resume();

        // Then
        Map<Figure, Tally> figures = Comparison.of(source, parsed);
        for (Figure figure : List.of(Figure.POSITIONS, Figure.DATES, Figure.HIGHLIGHTS, Figure.CONTACT)) {
            assertEquals(1, figures.get(figure).f1().orElseThrow(), figure.name());
        }
        assertEquals(scores(source), scores(parsed));
    }

    private List<Integer> scores(JsonNode profile) {
        return assessor.assess(profile, DAY).dimensions().stream()
                .map(DimensionResult::score)
                .toList();
    }
}
