package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one very large profile can ask of the engine. */
class LargeProfileTest {

    private static final int LONGEST_STRING = 256 * 1024;
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

    /**
     * A string may have so many characters. Most of these pieces once made a minute or more of work, or more frames than a
     * stack has room for; the others are those whose reading looks ahead or back, and could.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "a\u200Bb c ",
                "0a",
                "01010101",
                "a b ",
                "it is another team, ",
                "a_ b ",
                "Kafka broker ",
                "consensus log ",
                "Moira ",
                "built used ",
                "apply ",
                "team wrote ",
                "someone else ",
                "rather than ",
                "never ran a, ",
                "00,",
                "1'000",
                "not a or ",
            })
    void boundsTheTimeOfTextsThatRepeat(String piece) {
        String text = piece.repeat(LONGEST_STRING / piece.length());
        ObjectNode profile = (ObjectNode) job(" " + text + " ");
        profile.putArray("references").addObject().put("name", "Moira Moira").put("reference", text);

        assertTimeout(Duration.ofSeconds(20), () -> ASSESSOR.assess(profile, TODAY));
    }

    @Test
    void boundsTheTimeOfThousandsOfNamesThatBeginAlike() {
        ObjectNode profile = (ObjectNode) job("Moira ".repeat(LONGEST_STRING / 6));
        ArrayNode references = profile.putArray("references");
        IntStream.range(0, 25_000).forEach(i -> references.addObject().put("name", "Moira Zz" + i));

        assertTimeout(Duration.ofSeconds(20), () -> ASSESSOR.assess(profile, TODAY));
    }

    /** Together no more than a profile may hold. */
    @Test
    void boundsTheTimeOfNamesThatShareMostOfTheirWords() {
        ObjectNode profile = (ObjectNode) job("qz ".repeat(LONGEST_STRING / 3));
        ArrayNode references = profile.putArray("references");
        IntStream.range(0, 1_200).forEach(i -> references.addObject().put("name", "qz ".repeat(100) + "z" + i));

        assertTimeout(Duration.ofSeconds(20), () -> ASSESSOR.assess(profile, TODAY));
    }

    @Test
    void boundsTheTimeOfANameAsLongAsAText() {
        ObjectNode profile = (ObjectNode) job("qz ".repeat(LONGEST_STRING / 3));
        profile.putArray("references").addObject().put("name", "qz ".repeat(LONGEST_STRING / 3 - 1) + "z");

        assertTimeout(Duration.ofSeconds(20), () -> ASSESSOR.assess(profile, TODAY));
    }

    private static Assessment assess(JsonNode profile) {
        return ASSESSOR.assess(profile, TODAY);
    }
}
