package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import dev.assay.engine.TestRubric;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** G6: more evidence lowers no dimension. */
class MonotonyTest {

    @Test
    void paysNothingForLeavingADateOut() {
        String job = "'highlights':['Wrote the Raft log that each shard replays before it votes.']";
        int dated = systems("{'work':[{'startDate':'1998','endDate':'2001'," + job + "}]}");

        assertEquals(dated, systems("{'work':[{" + job + "}]}"));
        assertEquals(dated, systems("{'work':[{'startDate':'1998-01','endDate':'Dec 2001'," + job + "}]}"));
    }

    private static int systems(String profile) {
        return Tried.scores(Tried.assess((ObjectNode) TestRubric.json(profile))).get(0);
    }

    @Property(seed = Profiles.SEED)
    void neverFallsWhenEvidenceIsAdded(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode profile = Tried.profile(random);
        List<Integer> before = Tried.scores(Tried.assess(profile));
        ArrayNode highlights =
                Tried.list(profile, "work").addObject().put("startDate", "2023").putArray("highlights");

        for (int i = 0; i < 3; i++) {
            highlights.add(Tried.sentence(random));
            List<Integer> after = Tried.scores(Tried.assess(profile));
            for (int d = 0; d < before.size(); d++) {
                assertTrue(after.get(d) >= before.get(d), before + " falls to " + after + " with " + highlights);
            }
            before = after;
        }
    }
}
