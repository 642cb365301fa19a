package dev.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.engine.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MatchingTest {

    @Property(tries = 1_000, seed = Profiles.SEED)
    void findsTheBestOfEverySize(@ForAll long seed) {
        Random random = new Random(seed);
        int lefts = 1 + random.nextInt(4);
        int rights = 1 + random.nextInt(4);
        List<Matching.Edge> edges = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            edges.add(new Matching.Edge(i, random.nextInt(lefts), random.nextInt(rights), random.nextInt(12)));
        }

        Matching matching = new Matching(edges, lefts, rights);

        long sum = 0;
        for (int size = 0; size < matching.gains().size(); size++) {
            sum += matching.gains().get(size);
            assertEquals(best(edges, size + 1), sum, size + 1 + " of " + edges);
        }
        assertEquals(best(edges, edges.size()), sum, "all of " + edges);
        assertEquals(
                sum, matching.best().stream().mapToLong(Matching.Edge::worth).sum());
    }

    /** By trying everything. */
    private static long best(List<Matching.Edge> edges, int most) {
        if (edges.isEmpty() || most == 0) {
            return 0;
        }
        Matching.Edge first = edges.get(0);
        List<Matching.Edge> apart = edges.stream()
                .filter(edge -> edge.left() != first.left() && edge.right() != first.right())
                .toList();
        return Math.max(best(edges.subList(1, edges.size()), most), first.worth() + best(apart, most - 1));
    }
}
