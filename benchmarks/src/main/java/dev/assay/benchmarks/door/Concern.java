package dev.assay.benchmarks.door;

/** What the gateway does for a request, in the order in which it is added here. */
enum Concern {
    PROXYING("gateway without interceptors: deadlines, breaker, bounded pools, which headers pass"),
    FRAMING("framing and path"),
    ROUTES("routes"),
    JOURNAL("access log and metrics"),
    CALLERS("callers, keys and scopes"),
    LIMITS("limits"),
    TOKENS("service's token"),
    TRAIL("audit trail");

    private final String words;

    Concern(String words) {
        this.words = words;
    }

    /** Its name in the table. */
    String words() {
        return this == PROXYING ? words : "+ " + words;
    }

    boolean isIn(Concern last) {
        return compareTo(last) <= 0;
    }
}
