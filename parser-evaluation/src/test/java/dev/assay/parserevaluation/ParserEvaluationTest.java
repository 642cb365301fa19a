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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over the samples: what a program writes is read back well; with {@code -Dassay.parser.engines=true} also what installed ones do. */
class ParserEvaluationTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    static java.util.stream.Stream<String> installed() {
        return ParserEvaluation.templates().stream()
                .filter(Template::available)
                .map(Template::name)
                .filter(name -> name.equals("poi-docx-lines") || Boolean.getBoolean("assay.parser.engines"));
    }

    @Test
    void hasAtLeastTwoTemplatesThatNeedNothingInstalled() {
        assertTrue(ParserEvaluation.templates().stream()
                        .filter(t -> t.name().startsWith("poi-"))
                        .count()
                >= 2);
    }

    @ParameterizedTest
    @MethodSource("installed")
    void readsTheSamplesBack(String name) throws IOException, InterruptedException {
        Template template = ParserEvaluation.templates().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
        ParserEvaluation evaluation = new ParserEvaluation(
                SAMPLES, new Assessor(RubricReader.bundled()), LocalDate.of(2026, 12, 31), Optional.empty());
        TemplateResult result = evaluation.evaluate(template);
        assertEquals(0, result.failed());
        assertTrue(
                result.of(Figure.POSITIONS).f1() >= 0.85,
                "positions " + result.of(Figure.POSITIONS).f1());
        assertTrue(
                result.of(Figure.HIGHLIGHTS).f1() >= 0.93,
                "highlights " + result.of(Figure.HIGHLIGHTS).f1());
    }
}
