package dev.assay.engine.scoring;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.RUBRIC;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.profile.Blinder;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.StatementReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of the worked example in the README are those of the engine. */
class WorkedExampleTest {
    private static final String SENTENCE = "Wrote the Raft log for 80k requests per second.";

    @Test
    void hasTheNumbersOfTheReadme() throws IOException {
        StatementReader reader = new StatementReader(RUBRIC);
        Statement statement = new Blinder(reader::knows, List::size)
                .blind(job(SENTENCE), TODAY)
                .statements()
                .get(0);
        List<Piece> pieces = new Strength(RUBRIC.scoring(), 2026 * 12 + 11).pieces(0, reader.read(statement));
        Saturation saturation = new Saturation(RUBRIC.scoring());
        long competency = saturation.value(pieces);
        long dimension = new DimensionCurve(RUBRIC.scoring().dimension()).value(List.of(competency));

        assertEquals(944_000, pieces.get(0).unit());
        assertEquals(802_400, saturation.shares(pieces).get(0).amount());
        assertEquals(453_057, competency);
        assertEquals(413_489, dimension);
        assertEquals(
                41, ASSESSOR.assess(job(SENTENCE), TODAY).dimensions().get(0).score());
        String readme = Files.readString(Path.of("README.md"));
        for (String shown : List.of(SENTENCE, "0.944000", "0.802400", "0.453057", "0.413489", "41 of 100")) {
            assertTrue(readme.contains(shown), "the README lacks " + shown);
        }
    }
}
