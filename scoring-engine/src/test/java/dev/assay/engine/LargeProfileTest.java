package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one very large profile can ask of the engine. */
class LargeProfileTest {

    private static final String DEED = "Wrote the Raft log for 80k requests per second.";

    @Test
    void keepsTheCoreAndTheTimeBoundedUnderPadding() {
        String prose = "The weather of that long year stayed grey and the river went by the old houses of the town. ";
        ObjectNode padded = (ObjectNode) job(DEED, prose.repeat(5_000));

        Assessment assessment = assertTimeout(Duration.ofSeconds(20), () -> assess(padded));

        assertArrayEquals(assess(job(DEED)).scoreCore(), assessment.scoreCore());
    }

    @Test
    void boundsTheTimeOfThousandsOfDifferentDeeds() {
        String[] deeds = IntStream.range(0, 20_000)
                .mapToObj(i -> "Ran Kafka at place number " + i + " then")
                .toArray(String[]::new);

        Assessment assessment = assertTimeout(Duration.ofSeconds(60), () -> assess(job(deeds)));

        DimensionResult systems = assessment.dimensions().get(0);
        assertEquals(
                systems.score(),
                systems.evidence().stream().mapToInt(Evidence::points).sum());
    }

    private static Assessment assess(JsonNode profile) {
        return ASSESSOR.assess(profile, TODAY);
    }
}
