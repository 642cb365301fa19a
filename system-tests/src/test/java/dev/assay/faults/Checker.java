package dev.assay.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The invariants, checked with nothing but the public API and the databases. Each check returns the violations that it finds. */
final class Checker {

    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    private static final Duration ALLOWANCE = Duration.ofMillis(500);

    private static final int MOST_SHOWN = 10;
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    private final Stand stand;
    private final Duration catchUp;
    private double caughtUpSeconds;

    Checker(Stand stand) {
        this(stand, CAUGHT_UP);
    }

    Checker(Stand stand, Duration catchUp) {
        this.stand = stand;
        this.catchUp = catchUp;
    }

    /** I1 to I5, once the fault is over; I3 has a minute to come true. */
    List<String> afterwards(History history, String run) throws Exception {
        List<String> late = awaitFresh();
        Listing listing = Listing.of(stand.caller(), run);
        List<String> violations = new ArrayList<>();
        add(violations, "load", history.lacking());
        add(violations, "I1", Writes.lost(history, listing));
        add(violations, "I2", Writes.doubled(history, listing));
        add(violations, "I3", late);
        add(violations, "I4", Versions.goneBack(history));
        add(violations, "I5", Replays.differing(stand.caller(), listing));
        return violations;
    }

    /** I6: every call is answered, clearly and by its deadline. Not for loads under which the gateway itself ends, since it cannot answer then. */
    static List<String> answers(List<Call> calls) {
        List<String> violations = new ArrayList<>();
        add(
                violations,
                "I6",
                calls.stream()
                        .filter(call -> !call.clear() || call.overdue(ALLOWANCE))
                        .map(call -> call.kind() + " " + call.name() + " was answered " + call.status() + " after "
                                + call.seconds() + " s")
                        .toList());
        return violations;
    }

    /** Waits a minute, and on a slow machine longer: as long as there is progress. */
    private List<String> awaitFresh() throws Exception {
        long begin = System.nanoTime();
        long moved = begin;
        List<String> behind = Freshness.behind(stand);
        while (!behind.isEmpty() && (within(begin, catchUp) || within(moved, STANDSTILL))) {
            LockSupport.parkNanos(250_000_000L);
            List<String> now = Freshness.behind(stand);
            moved = now.size() < behind.size() ? System.nanoTime() : moved;
            behind = now;
        }
        caughtUpSeconds = (System.nanoTime() - begin) / 1e9;
        return behind;
    }

    /** How long it took until no candidate was behind. */
    double caughtUpSeconds() {
        return caughtUpSeconds;
    }

    private static boolean within(long begin, Duration time) {
        return System.nanoTime() - begin < time.toNanos();
    }

    private static void add(List<String> violations, String invariant, List<String> found) {
        found.stream().limit(MOST_SHOWN).forEach(each -> violations.add(invariant + ": " + each));
        if (found.size() > MOST_SHOWN) {
            violations.add(invariant + ": and " + (found.size() - MOST_SHOWN) + " more");
        }
    }
}
