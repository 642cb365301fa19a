package dev.assay.cli.command.evaluation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.output.Console;
import dev.assay.parserevaluation.measure.Figure;
import dev.assay.parserevaluation.measure.Tally;
import dev.assay.parserevaluation.measure.TemplateResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParserEvaluationTextTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ParserEvaluationText text =
            new ParserEvaluationText(new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, 100));

    @Test
    void showsADashForWhatWasNotMeasuredAndNoRowForAKindThatDidNotRun() {
        text.print(List.of(new TemplateResult("lines", false, 2, 0, 1, Map.of(Figure.SKILLS, new Tally(3, 4, 4)))));

        String shown = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
        assertTrue(shown.contains("lines 0.750 0.750 0.750\nall 1 seen 0.750 0.750 0.750\n"), shown);
        assertTrue(shown.contains("lines - - -\n"), shown);
        assertFalse(shown.contains("1.000"), shown);
        assertFalse(shown.contains("unseen"), shown);
    }
}
