package dev.assay.scoring.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.MustHaveResult;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.rubric.MustHave;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompetencyLevelsTest {

    private static final MustHave STORAGE = new MustHave("storage", 2);

    @Test
    void tellsMetUnmetAndUnknown() {
        assertEquals(MustHaveState.MET, state("|storage=2|", true));
        assertEquals(MustHaveState.UNMET, state("|storage=1|", true));
        assertEquals(MustHaveState.UNKNOWN, state("|storage=1?|", true));
        assertEquals(MustHaveState.UNKNOWN, state("|storage=1|", false));
        assertEquals(MustHaveState.UNMET, state("|cold-storage=4|", true));
        assertEquals(MustHaveState.UNKNOWN, state(null, true));
        assertEquals(1, new CompetencyLevels("|serving=3|storage=1?|").level("storage"));
    }

    @Test
    void saysWhatTheEngineSaysOfTheSamples() throws IOException {
        Rubric rubric = RubricReader.bundled();
        Assessor assessor = new Assessor(rubric);
        int compared = 0;
        for (Path sample : samples()) {
            Assessment assessment =
                    assessor.assess(new ObjectMapper().readTree(sample.toFile()), LocalDate.of(2026, 12, 31));
            CompetencyLevels levels = new CompetencyLevels(CompetencyLevels.text(assessment));
            boolean described = assessment.dimensions().get(0).coverage()
                    >= rubric.scoring().unknownBelowCoverage();
            for (MustHaveResult needed : (Iterable<MustHaveResult>)
                    assessment.fits().stream().flatMap(fit -> fit.mustHaves().stream())::iterator) {
                MustHaveState state = levels.state(new MustHave(needed.competency(), needed.minimum()), described);
                assertEquals(needed.level(), levels.level(needed.competency()), sample + needed.competency());
                assertEquals(needed.state(), state, sample + needed.competency());
                compared++;
            }
        }
        assertTrue(compared >= 200, "compared " + compared);
    }

    private static MustHaveState state(String line, boolean described) {
        return new CompetencyLevels(line).state(STORAGE, described);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
