package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import dev.assay.engine.Profiles;
import java.lang.management.ManagementFactory;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G7: pages of prose change nothing, and the work they cost grows no faster than they do. */
class PaddingTest {
    private static final int PAGE = 3_000;
    private static final String[] PROSE = {
        "The river went by the old houses of the town, and the year stayed grey.",
        "My grandmother kept a garden with beans and a bench under the pear tree.",
        "It rained on the market square, so people stood under the awnings and talked.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
        "Es war einmal ein alter Garten, in dem standen drei Bäume und eine Bank.",
        "In the evening the lamps were lit one by one along the quay (all twelve of them)."
    };

    private static String prose(Random random, int pages) {
        StringBuilder prose = new StringBuilder();
        while (prose.length() < pages * PAGE) {
            prose.append(PROSE[random.nextInt(PROSE.length)]).append(' ');
        }
        return prose.toString();
    }

    @Property(tries = 6, seed = Profiles.SEED)
    void changesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode profile = Tried.profile(random);
        // Some that are made of examples have no word by which English is known.
        Places.SUMMARY.put("It rained on the market, from which they went into the house.", profile, random);
        String core = Tried.core(profile);

        Places.SUMMARY.put(prose(random, 200), profile, random);

        assertEquals(core, Tried.core(profile));
    }

    /** Bytes allocated by this thread stand for the work: they count it on any machine, however busy. */
    @Example
    void costsWorkInProportion() {
        work(prose(new Random(1), 50));
        long half = work(prose(new Random(1), 100));

        long whole = work(prose(new Random(1), 200));

        assertTrue(whole < half * 5 / 2, half + " bytes for 100 pages, " + whole + " for 200");
    }

    private static long work(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ObjectNode profile = Tried.generated(new Random(1));
        Places.SUMMARY.put(text, profile, new Random(1));
        long before = threads.getCurrentThreadAllocatedBytes();
        Tried.assess(profile);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
