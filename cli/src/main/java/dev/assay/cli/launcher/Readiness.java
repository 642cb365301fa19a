package dev.assay.cli.launcher;

import dev.assay.cli.home.Home;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.process.LogTail;
import dev.assay.cli.process.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;

/** Waits until all given services are ready; fails if one ends while it starts, or is too late. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final Home home;
    private final Health health;
    private final Console console;

    Readiness(Home home, Health health, Console console) {
        this.home = home;
        this.health = health;
        this.console = console;
    }

    /** @param started the processes that were started now; a service that already ran has none */
    void await(Ports ports, Map<Service, Process> started) {
        long begin = System.nanoTime();
        Map<Service, Integer> waiting = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            waiting.put(service, ports.of(service));
        }
        boolean ready = Patience.await(PATIENCE, LOOK_AGAIN_MILLIS, () -> {
            for (Iterator<Map.Entry<Service, Integer>> each = waiting.entrySet().iterator(); each.hasNext(); ) {
                Map.Entry<Service, Integer> service = each.next();
                refuseDead(service.getKey(), started.get(service.getKey()));
                if (isReady(service.getValue())) {
                    console.say(line(service.getKey(), service.getValue(), System.nanoTime() - begin));
                    each.remove();
                }
            }
            return waiting.isEmpty();
        });
        if (!ready) {
            throw late(waiting.entrySet().iterator().next());
        }
    }

    private boolean isReady(int port) {
        return health.of(port + Service.MANAGEMENT_OFFSET)
                .filter("ready"::equals)
                .isPresent();
    }

    private void refuseDead(Service service, Process process) {
        if (process != null && !process.isAlive()) {
            Path log = home.log(service.part());
            throw new Failure(
                    service.part() + " ended while starting: " + LogTail.reason(log) + " (log: " + log + ").");
        }
    }

    private Failure late(Map.Entry<Service, Integer> service) {
        String state = health.of(service.getValue() + Service.MANAGEMENT_OFFSET).orElse("it does not answer");
        return new Failure(service.getKey().part() + " was not ready after " + PATIENCE.toSeconds() + " seconds ("
                + state + "): look at its log " + home.log(service.getKey().part()) + ".");
    }

    private static String line(Service service, int port, long nanos) {
        return "%-16s ready on port %d after %.1f s".formatted(service.part(), port, nanos / 1e9);
    }
}
