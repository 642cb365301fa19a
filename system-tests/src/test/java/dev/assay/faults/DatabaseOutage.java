package dev.assay.faults;

import dev.assay.system.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The database ends, is away for some seconds and comes back; and what callers saw of it. */
record DatabaseOutage(String signal, long gone, long up, long back, boolean served) {

    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BACK = Duration.ofSeconds(10);
    /** The promise, and the limit with the delay that a busy machine may add before it counts as a violation. */
    private static final double PROMISED_SECONDS = 2;

    private static final double REFUSED_SECONDS = 2.5;

    /** Returns when a write and a read have succeeded again. */
    static DatabaseOutage by(String signal, Stand stand) throws Exception {
        stand.part(Stand.POSTGRES).signal(signal);
        Eventually.isTrue(PATIENCE, "the database is gone", () -> !stand.databaseAnswers());
        long gone = System.nanoTime();
        LockSupport.parkNanos(AWAY.toNanos());
        Thread starting = new Thread(() -> start(stand), "start");
        starting.start();
        Eventually.isTrue(PATIENCE, "the database is back", stand::databaseAnswers);
        long up = System.nanoTime();
        Eventually.isTrue(PATIENCE, "calls succeed", () -> Probe.serves(stand));
        long back = System.nanoTime();
        starting.join();
        return new DatabaseOutage(signal, gone, up, back, Probe.serves(stand));
    }

    List<String> observe(History history, Findings findings) {
        // Calls begun while the database was gone: those already under way may end in any way.
        List<Call> during = history.begun(gone, up);
        List<String> violations = new ArrayList<>();
        during.stream()
                .filter(call -> !call.ok() && (call.status() != 503 || call.seconds() > REFUSED_SECONDS))
                .filter(call -> call.status() / 100 != 4)
                .forEach(call -> violations.add("F2: " + call));
        double wait = (back - up) / 1e9;
        if (wait > BACK.toSeconds() || !served) {
            violations.add("F2: served again only " + wait + " s after the database");
        }
        long late = during.stream()
                .filter(call -> call.status() == 503 && call.seconds() > PROMISED_SECONDS)
                .count();
        if (late > 0) {
            findings.unmet("%d refusals took more than 2 s, none more than 2.5", late);
        }
        findings.figure(
                "SIG%s: %s, the longest %s; served %.1f s after the database was back",
                signal, History.answers(during), History.longest(during), wait);
        return violations;
    }

    private static void start(Stand stand) {
        try {
            stand.up();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
