package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import dev.assay.engine.rubric.Concept;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G5: what is only claimed stays under its cap, and described, quantified work is worth more. */
class DescribedWorkTest {
    private static final int CAP = 5;
    private static final List<Concept> NAMED = Tried.CONCEPTS.stream()
            .filter(concept -> !concept.aliases().isEmpty() && concept.context().isEmpty())
            .toList();

    @Property(tries = 60, seed = Profiles.SEED)
    void ratesDescribedWorkAboveTheClaim(@ForAll long seed) {
        String alias =
                NAMED.get(new Random(seed).nextInt(NAMED.size())).aliases().get(0);
        ObjectNode profile = Tried.generated(new Random(seed));
        profile.remove(List.of("work", "basics", "skills"));
        Tried.list(profile, "skills").addObject().putArray("keywords").add(alias);

        List<Integer> claimed = Tried.scores(Tried.assess(profile));
        Tried.list(profile, "work")
                .addObject()
                .put("startDate", "2022")
                .putArray("highlights")
                .add("I designed and wrote the " + alias
                        + " of our service alone, and it serves 80k requests per second.");
        List<Integer> described = Tried.scores(Tried.assess(profile));

        assertTrue(claimed.stream().allMatch(score -> score <= CAP), () -> alias + " claimed: " + claimed);
        assertTrue(sum(described) > sum(claimed), () -> alias + ": " + claimed + " to " + described);
    }

    private static int sum(List<Integer> scores) {
        return scores.stream().mapToInt(Integer::intValue).sum();
    }
}
