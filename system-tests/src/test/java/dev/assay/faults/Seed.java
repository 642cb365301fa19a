package dev.assay.faults;

import java.util.Random;

/** The source of all randomness of a run. The same seed gives the same faults and the same calls, in the same order. */
final class Seed {

    private static final long VALUE = chosen();

    private Seed() {}

    static Random random(Row row) {
        System.out.println("faults " + row + ": -Dassay.faults.seed=" + VALUE);
        return new Random(VALUE * 31 + row.ordinal());
    }

    private static long chosen() {
        String given = System.getProperty("assay.faults.seed", "");
        return given.isBlank() ? System.nanoTime() & 0xFFFFFF : Long.parseLong(given);
    }
}
