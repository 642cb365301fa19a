package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static dev.assay.engine.TestRubric.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.DimensionResult;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The sentence of a dimension, which a recruiter can read aloud. */
class SpokenSentenceTest {
    private static String systems(JsonNode profile) {
        return ASSESSOR.assess(profile, TODAY).dimensions().get(0).sentence();
    }

    @Test
    void tellsTheLevelInWordsWhatStandsOutAndHowMuchIsDescribed() {
        assertEquals(
                "In systems the profile shows solid evidence, above all in work on Raft and then on Sharding,"
                        + " and it describes all of the working life.",
                systems(job(
                        "Wrote the Raft log for 80k requests per second.",
                        "Designed the sharding of the house.",
                        "Used Kafka now and then.")));
    }

    @Test
    void tellsWhatIsOnlyNamedAndWhatIsNotThere() {
        assertEquals(
                "In systems the profile names Kafka without describing work on it, and it describes none of the working life.",
                systems(json("{'skills':[{'keywords':['Kafka']}]}")));
        assertEquals(
                "In systems the profile shows no evidence so far, and it describes all of the working life.",
                systems(job("Sold the ice to the guests.")));
    }

    @Property(tries = 150, seed = Profiles.SEED)
    void isOneSentenceWithoutSymbolsAndFigures(@ForAll long seed) {
        for (DimensionResult result :
                ASSESSOR.assess(Profiles.random(seed), TODAY).dimensions()) {
            assertTrue(result.sentence().matches("[A-Z][A-Za-z ,-]+\\."), result.sentence());
        }
    }
}
