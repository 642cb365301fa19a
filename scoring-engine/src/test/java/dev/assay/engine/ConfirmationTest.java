package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.RUBRIC;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.rubric.Renumbering;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is described in two independent places. */
class ConfirmationTest {

    @Test
    void confirmsWorkThatStandsInAnotherPlaceToo() {
        ObjectNode profile = (ObjectNode) job("Wrote the Raft log for 80k requests per second.");
        profile.putArray("publications")
                .addObject()
                .put("name", "A Raft log for small records, and what broke")
                .put("releaseDate", "2022");

        Evidence evidence =
                ASSESSOR.assess(profile, TODAY).dimensions().get(0).evidence().get(0);

        assertEquals("corroborated", evidence.grade());
    }

    @Test
    void losesNothingByAFurtherConceptInASentenceThatIsConfirmedElsewhere() {
        Renumbering renumbering = new Renumbering(RUBRIC);
        ObjectNode scoring = (ObjectNode) renumbering.file("scoring.yaml");
        ((ObjectNode) scoring.get("saturation")).put("sameStatement", 100);
        Assessor strict = new Assessor(renumbering.with(Map.of("scoring.yaml", scoring)));

        int one = systems(strict, confirmed("Wrote the sharding of it all."));
        int two = systems(strict, confirmed("Wrote the sharding of it all with a Raft log."));

        assertTrue(two >= one, two + " against " + one);
    }

    private static int systems(Assessor assessor, JsonNode profile) {
        return assessor.assess(profile, TODAY).dimensions().get(0).score();
    }

    /** A job whose sharding a small, undated project confirms. */
    private static JsonNode confirmed(String highlight) {
        ObjectNode profile = (ObjectNode) job(highlight);
        profile.putArray("projects")
                .addObject()
                .put("description", "Used sharding for the small tables, now and then.");
        return profile;
    }
}
