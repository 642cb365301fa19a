package dev.assay.parserevaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.parserevaluation.measure.Figure;
import dev.assay.parserevaluation.measure.TemplateResult;
import dev.assay.parserevaluation.render.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Over the samples: what programs write is read back as well as it was when these floors were set, a little below what was measured then; with
 * {@code -Dassay.parser.engines=true} also what installed engines write.
 */
class ParserEvaluationTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static ParserEvaluation evaluation;

    @BeforeAll
    static void scoreTheSamples() throws IOException {
        evaluation = new ParserEvaluation(
                SAMPLES, new Assessor(RubricReader.bundled()), LocalDate.of(2026, 12, 31), Optional.empty());
    }

    static Stream<String> installed() {
        return ParserEvaluation.templates().stream()
                .filter(Template::available)
                .map(Template::name)
                .filter(name -> !name.matches("poi-.*|europass-.*") && Boolean.getBoolean("assay.parser.engines"));
    }

    @Test
    void hasAtLeastTwoTemplatesThatNeedNothingInstalled() {
        assertTrue(ParserEvaluation.templates().stream()
                        .filter(t -> t.name().startsWith("poi-"))
                        .count()
                >= 2);
    }

    /** @param near the share of documents whose scores are within 3 points */
    private record Floors(
            String template, double positions, double dates, double highlights, double contact, double near) {}

    static Stream<Floors> measured() {
        return Stream.of(
                new Floors("poi-docx-lines", 0.92, 0.99, 0.98, 0.99, 0.95),
                new Floors("poi-docx-table", 0.88, 0.99, 0.99, 0.99, 0.91),
                new Floors("europass-xml", 0.99, 0.99, 0.99, 0.99, 0.87));
    }

    @ParameterizedTest
    @MethodSource("measured")
    void readsWhatNeedsNothingInstalled(Floors floors) throws IOException, InterruptedException {
        TemplateResult result = result(floors.template());

        assertEquals(0, result.failed());
        assertAtLeast(floors.positions(), result, Figure.POSITIONS);
        assertAtLeast(floors.dates(), result, Figure.DATES);
        assertAtLeast(floors.highlights(), result, Figure.HIGHLIGHTS);
        assertAtLeast(floors.contact(), result, Figure.CONTACT);
        assertTrue(result.nearShare() >= floors.near(), "scores within 3 points: " + result.nearShare());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("installed")
    void readsWhatInstalledEnginesWrite(String name) throws IOException, InterruptedException {
        TemplateResult result = result(name);

        assertEquals(0, result.failed());
        assertAtLeast(0.85, result, Figure.POSITIONS);
        assertAtLeast(0.93, result, Figure.HIGHLIGHTS);
    }

    private static void assertAtLeast(double floor, TemplateResult result, Figure figure) {
        double f1 = result.of(figure).f1().orElseThrow();
        assertTrue(f1 >= floor, figure + ": " + f1);
    }

    private static TemplateResult result(String name) throws IOException, InterruptedException {
        Template template = ParserEvaluation.templates().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
        return evaluation.evaluate(template);
    }
}
