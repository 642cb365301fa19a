package dev.assay.scoring.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FitFormulaTest {

    @Test
    void comesToTheEnginesFitsForTheRubricsJobProfiles() throws IOException {
        Rubric rubric = RubricReader.bundled();
        Assessor assessor = new Assessor(rubric);
        int compared = 0;
        for (Path sample : samples()) {
            Assessment assessment =
                    assessor.assess(new ObjectMapper().readTree(sample.toFile()), LocalDate.of(2026, 12, 31));
            for (JobProfile profile : rubric.jobProfiles()) {
                Fit fit = assessment.fits().stream()
                        .filter(found -> found.jobProfile().equals(profile.id()))
                        .findFirst()
                        .orElseThrow();
                FitFormula.Parts parts =
                        new FitFormula(rubric.scoring().fit(), Weights.of(profile)).parts(triple(assessment));
                assertEquals(fit.fit(), parts.fit(), sample + " " + profile.id());
                assertEquals(fit.strongest(), parts.strongest(), sample + " " + profile.id());
                assertEquals(fit.fromStrongest(), parts.fromStrongest(), sample + " " + profile.id());
                compared++;
            }
        }
        assertTrue(compared >= 100, "compared " + compared);
    }

    @Test
    void variesEachWeightByATenthAndKeepsTheSum() {
        Weights weights = Weights.ofPerCent(
                Map.of(Dimension.SYSTEMS, 40, Dimension.INFRASTRUCTURE, 40, Dimension.ENTERPRISE_DATA, 20));

        assertEquals(
                List.of(
                        new Weights(3600, 4267, 2133),
                        new Weights(4400, 3733, 1867),
                        new Weights(4267, 3600, 2133),
                        new Weights(3733, 4400, 1867),
                        new Weights(4100, 4100, 1800),
                        new Weights(3900, 3900, 2200)),
                weights.aTenthAway());
    }

    @Test
    void leavesAWeightOfNothingAndOfEverythingAlone() {
        assertEquals(List.of(), new Weights(10_000, 0, 0).aTenthAway());
        assertEquals(
                List.of(
                        new Weights(4500, 5500, 0),
                        new Weights(5500, 4500, 0),
                        new Weights(5500, 4500, 0),
                        new Weights(4500, 5500, 0)),
                new Weights(5000, 5000, 0).aTenthAway());
    }

    private static Triple triple(Assessment assessment) {
        return new Triple(
                assessment.dimensions().get(0).score(),
                assessment.dimensions().get(1).score(),
                assessment.dimensions().get(2).score());
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
