package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.Profiles;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G8: a cited quote that goes changes the score by exactly what its evidence says, and other text by nothing. */
class RemovalTest {
    private static final int QUOTES = 6;

    @Property(seed = Profiles.SEED)
    void changesByExactlyIfRemoved(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode profile = Tried.profile(random);
        Assessment whole = Tried.assess(profile);
        for (int d = 0; d < whole.dimensions().size(); d++) {
            DimensionResult dimension = whole.dimensions().get(d);
            List<Evidence> cited = new ArrayList<>(dimension.evidence());
            Collections.shuffle(cited, random);
            for (Evidence evidence : cited.subList(0, Math.min(QUOTES, cited.size()))) {
                JsonNode without = Profiles.without(profile, evidence.pointer(), evidence.start(), evidence.end());

                int score = Tried.scores(Tried.assess(without)).get(d);

                assertEquals(
                        evidence.ifRemoved(), score - dimension.score(), evidence.pointer() + ": " + evidence.quote());
            }
        }
    }

    @Property(seed = Profiles.SEED)
    void changesNothingWithoutUncitedText(@ForAll long seed) {
        JsonNode profile = Tried.profile(new Random(seed));
        Assessment whole = Tried.assess(profile);
        List<Evidence> cited = whole.dimensions().stream()
                .flatMap(dimension -> dimension.evidence().stream())
                .toList();

        Assessment without = Tried.assess(Uncited.removed(profile, cited));

        assertEquals(Tried.scores(whole), Tried.scores(without));
        assertEquals(points(whole), points(without));
    }

    /** Not what would be left without it: a copy that went with the uncited text can no longer take its place. */
    private static List<String> points(Assessment assessment) {
        return assessment.dimensions().stream()
                .flatMap(dimension -> dimension.evidence().stream()
                        .map(evidence -> dimension.dimension().id() + " " + evidence.points() + " " + evidence.quote()))
                .sorted()
                .toList();
    }
}
