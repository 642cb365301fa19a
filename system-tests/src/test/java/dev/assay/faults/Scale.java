package dev.assay.faults;

import java.time.Duration;

/** Durations and amounts: small by default, so that a build can afford them; as the table of faults says with {@code -Dassay.faults.full=true}. */
final class Scale {

    private static final boolean FULL = Boolean.getBoolean("assay.faults.full");

    private Scale() {}

    static int importedRows() {
        return FULL ? 10_000 : 1_500;
    }

    /** How long a service is absent. */
    static Duration absence() {
        return Duration.ofSeconds(FULL ? 600 : 20);
    }

    /** How long a dependency is missing when a service starts. */
    static Duration lateDependency() {
        return Duration.ofSeconds(FULL ? 300 : 15);
    }

    /** How long a link is faulty in one way. */
    static Duration faultyLink() {
        return Duration.ofSeconds(FULL ? 30 : 6);
    }

    static int abortedCalls() {
        return FULL ? 5_000 : 1_000;
    }

    static int idleSockets() {
        return FULL ? 5_000 : 2_000;
    }

    static Duration flood() {
        return Duration.ofSeconds(FULL ? 60 : 20);
    }

    /** How long two builds serve side by side. */
    static Duration mixedBuilds() {
        return Duration.ofSeconds(FULL ? 120 : 10);
    }

    static int callsPerSecond() {
        return FULL ? 40 : 20;
    }

    static String words() {
        return FULL ? "in full" : "scaled down";
    }
}
