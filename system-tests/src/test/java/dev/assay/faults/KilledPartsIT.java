package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes are killed without warning. */
@ExtendWith({SharedStand.class, RowReport.class})
class KilledPartsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MINUTE_SECONDS = 60;

    @Test
    @Of(Row.F1)
    void importsEveryRowOnceWhoeverIsKilled(Stand stand, Findings findings) throws Exception {
        Random random = Seed.random(Row.F1);
        List<String> services = new ArrayList<>(Stand.SERVICES);
        Collections.shuffle(services, random);
        Load load = new Load(stand.caller(), "f1", random, Scale.callsPerSecond()).start();
        BulkImport rows = new BulkImport(stand.caller(), "f1-row", Scale.importedRows());

        rows.start();
        for (String service : services) {
            LockSupport.parkNanos(random.nextInt(1_500) * 1_000_000L);
            stand.part(service).kill();
            stand.up();
        }
        rows.await(PATIENCE);
        load.finish();

        findings.done("%d rows, killed %s at random points", Scale.importedRows(), String.join(", ", services));
        Checker checker = new Checker(stand);
        List<String> violations = checker.afterwards(load.history(), "f1");
        violations.addAll(rows.violations());
        findings.figure("all were assessed %.0f s after the last start", checker.caughtUpSeconds());
        if (checker.caughtUpSeconds() > MINUTE_SECONDS) {
            findings.unmet("that took longer than a minute");
        }
        findings.figure(
                "%d of %d rows there once, the file was sent %d times",
                rows.stored(), Scale.importedRows(), rows.sendings());
        findings.figure("calls beside it: %s", History.answers(load.history().where(call -> true)));
        findings.holds(violations);
    }

    @Test
    @Of(Row.F2)
    void keepsWhatItAcknowledgedWhenTheDatabaseIsKilled(Stand stand, Findings findings) throws Exception {
        Random random = Seed.random(Row.F2);
        List<Footprint> before = Footprint.all(stand);
        List<Long> services = pids(stand);
        List<String> violations = new ArrayList<>();

        Load load = new Load(stand.caller(), "f2", random, Scale.callsPerSecond()).start();
        for (String way : List.of("KILL", "INT")) {
            LockSupport.parkNanos((2_000 + random.nextInt(2_000)) * 1_000_000L);
            violations.addAll(DatabaseOutage.by(way, stand).observe(load.history(), findings));
        }
        load.finish();

        findings.done("killed, and restarted in order, under %d calls a second", Scale.callsPerSecond());
        assertEquals(services, pids(stand), "no service was restarted");
        violations.addAll(new Checker(stand).afterwards(load.history(), "f2"));
        violations.addAll(Checker.answers(load.history().where(call -> true)));
        findings.holds(violations);
        Footprint.awaitNear(stand, before);
        Eventually.isTrue(PATIENCE, "ready", () -> stand.management("gateway").ready());
    }

    private static List<Long> pids(Stand stand) throws Exception {
        List<Long> pids = new ArrayList<>();
        for (String service : Stand.SERVICES) {
            pids.add(stand.part(service).pid());
        }
        return pids;
    }
}
