package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G6: more evidence lowers no dimension. */
class MonotonyTest {

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
