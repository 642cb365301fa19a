package dev.assay.faults;

import dev.assay.faults.Call.Kind;
import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import dev.assay.system.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the last release to this build and back, as a cluster does it, while the system is in use. */
@ExtendWith(RowReport.class)
class UpgradeIT {

    private static final int CALLS_PER_SECOND = 8;
    private static final int BURST = 4;
    private static final Duration SERVED = Duration.ofSeconds(10);
    private static final Duration WARM = Duration.ofMinutes(3);

    @Test
    @Of(Row.F18)
    void failsNoCallOnTheWayThereAndBack(Findings findings) throws Exception {
        ReleasedBuild released = ReleasedBuild.make();
        try {
            Fleet fleet = new Fleet(released.folder());
            try {
                thereAndBack(released.folder(), fleet, findings);
            } finally {
                fleet.stop();
            }
        } finally {
            released.remove();
        }
    }

    private static void thereAndBack(Path released, Fleet fleet, Findings findings) throws Exception {
        Stand stand = fleet.stand();
        Load load = new Load(stand.caller(), "f18", Seed.random(Row.F18), CALLS_PER_SECOND).start();
        Eventually.isTrue(WARM, "calls succeed before anything is done", () -> isServed(load.history()));
        long begin = System.nanoTime();
        List<String> violations = new ArrayList<>();

        fleet.migrate(Installation.ROOT);
        violations.addAll(roll(fleet, Installation.ROOT, "there", load, findings));
        violations.addAll(roll(fleet, released, "and back", load, findings));
        long end = System.nanoTime();
        load.finish();

        findings.done(
                "the last release and this build side by side for %d s, there and back, under %d calls a second and a burst of %d each second",
                Scale.mixedBuilds().toSeconds(), CALLS_PER_SECOND, 2 * BURST);
        findings.figure("calls meanwhile: %s", History.answers(load.history().begun(begin, end)));
        List<Call> failed = failed(load.history(), begin, end);
        List<Call> cutOff =
                failed.stream().filter(call -> isCutOff(call, fleet)).toList();
        if (!cutOff.isEmpty()) {
            findings.unmet("%d writes were cut off by processes of the last release as they went", cutOff.size());
        }
        failed.stream().filter(call -> !cutOff.contains(call)).forEach(call -> violations.add(told(call, begin)));
        violations.addAll(new Checker(stand).afterwards(load.history(), "f18"));
        findings.holds(violations);
    }

    /** Whether nothing has failed for some seconds: processes that have just started are slow. */
    private static boolean isServed(History history) {
        long now = System.nanoTime();
        List<Call> last = history.begun(now - SERVED.toNanos(), now);
        return last.size() > CALLS_PER_SECOND
                && failed(history, now - SERVED.toNanos(), now).isEmpty();
    }

    private static List<String> roll(Fleet fleet, Path build, String way, Load load, Findings findings)
            throws Exception {
        Map<String, List<Long>> taken = fleet.roll(build, Scale.mixedBuilds(), () -> load.burst(BURST));
        List<String> idle = new ArrayList<>();
        List<String> words = new ArrayList<>();
        taken.forEach((service, counts) -> {
            words.add(service + " " + counts.get(0) + " and " + counts.get(1));
            if (counts.contains(0L)) {
                idle.add("F18: on the way " + way + " a replica of " + service + " was not called: " + counts);
            }
        });
        findings.figure("%s, calls taken by the build before and the next one: %s", way, String.join(", ", words));
        return idle;
    }

    private static List<Call> failed(History history, long begin, long end) {
        return history.begun(begin, end).stream()
                .filter(call -> !call.ok() && !isLawful(call, history))
                .toList();
    }

    /** A write that broke off on a connection to the last release, which has no shutdown delay; a release cannot be changed. */
    private static boolean isCutOff(Call call, Fleet fleet) {
        return call.writes() && fleet.mayBeCutOff(call);
    }

    private static String told(Call call, long begin) {
        return "F18: %.1f s after the begin: %s".formatted((call.begin() - begin) / 1e9, call);
    }

    /** Expected failures: not assessed yet, erased meanwhile, or a key whose first request is still under way. */
    private static boolean isLawful(Call call, History history) {
        return switch (call.kind()) {
            case ASSESSMENT -> call.status() == 404;
            case READ ->
                call.status() == 404
                        && history.of(Kind.ERASE).stream()
                                .anyMatch(erase -> erase.label().equals(call.name()));
            case CREATE -> call.status() == 409;
            case UPSERT, ERASE, RANKING -> false;
        };
    }
}
