package dev.assay.benchmarks.door;

import dev.assay.benchmarks.rescoring.Cpu;
import dev.assay.benchmarks.service.Listening;
import dev.assay.benchmarks.service.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same calls to the same bare service: directly, through a proxy without concerns, through nginx, and through the gateway with its concerns added
 * one by one, in turn. Needs nginx, wrk and hey. Arguments: the home of a running system, its API key, and seconds for each row of a round.
 */
public final class DoorCost {

    private static final int ROUNDS = 5;
    private static final int WARM_UP_SECONDS = 30;
    private static final double MICRO = 1000;
    static final String PATH = "/api/v1/job-profiles";

    /** One way to the service, with the best figures of its rounds. */
    private static final class Way {

        private final String name;
        private final Listening door;
        private double perSecond;
        private double micros = Double.MAX_VALUE;
        private double databaseMicros;
        private double p99 = Double.MAX_VALUE;

        Way(String name, Listening door) {
            this.name = name;
            this.door = door;
        }

        long cpu() throws IOException {
            return Cpu.ofServer(door.process().pid());
        }
    }

    private final RunningSystem system;
    private final Load load;
    private final int seconds;

    private DoorCost(RunningSystem system, String key, int seconds) {
        this.system = system;
        this.load = new Load(key);
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("door");
        RunningSystem system = new RunningSystem(Path.of(arguments[0]));
        String key = arguments[1];
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        List<Way> ways = new ArrayList<>();
        try {
            Listening service = Listening.program(BareService.class);
            ways.add(new Way("direct", service));
            ways.add(new Way("bare proxy", Listening.program(BareProxy.class, Integer.toString(service.port()))));
            ways.add(new Way("nginx", Nginx.before(service.port(), key, folder)));
            SecondGateway gateway = new SecondGateway(service.port(), system, folder);
            for (Concern last : Concern.values()) {
                ways.add(new Way(last.words(), gateway.upTo(last)));
            }
            Way whole = new Way("+ Quarkus's server: the whole gateway", gateway.whole());
            ways.add(whole);
            DoorCost cost = new DoorCost(system, key, seconds);
            cost.compare(ways);
            cost.explain(whole.door, folder);
        } finally {
            ways.forEach(way -> way.door.close());
        }
    }

    private void compare(List<Way> ways) throws IOException, InterruptedException {
        for (Way way : ways) {
            load.asFastAsItGoes(way.door.url(PATH), WARM_UP_SECONDS);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : ways) {
                throughput(way);
            }
        }
        double half = ways.stream().mapToDouble(way -> way.perSecond).min().orElseThrow() / 2;
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : ways) {
                way.p99 = Math.min(way.p99, percentile(load.atRate(way.door.url(PATH), half, seconds).stream()));
            }
        }
        print(ways, half);
    }

    /** In a separate run, since profiling costs something, too. */
    private void explain(Listening gateway, Path folder) throws IOException, InterruptedException {
        Concerns concerns = Concerns.watch(gateway.process().pid(), folder);
        load.asFastAsItGoes(gateway.url(PATH), WARM_UP_SECONDS);
        System.out.println("concern of the gateway | share of its samples");
        concerns.shares().forEach((name, share) -> System.out.printf("%s | %.3f%n", name, share));
    }

    private void throughput(Way way) throws IOException, InterruptedException {
        long cpu = way.cpu();
        long database = system.postgresCpu();
        Load.Sent sent = load.asFastAsItGoes(way.door.url(PATH), seconds);
        double micros = (way.cpu() - cpu) / MICRO / sent.requests();
        if (micros < way.micros) {
            way.micros = micros;
            way.databaseMicros = (system.postgresCpu() - database) / MICRO / sent.requests();
        }
        way.perSecond = Math.max(way.perSecond, sent.perSecond());
        System.err.printf("%s: %.0f a second, %.0f us%n", way.name, sent.perSecond(), micros);
    }

    private static double percentile(Stream<Double> millis) {
        List<Double> sorted = millis.sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }

    private static void print(List<Way> ways, double half) {
        Way direct = ways.get(0);
        System.out.println(
                "way | requests a second, direct = 1 | processor us a request | of PostgreSQL | p99 ms at half load");
        for (Way way : ways) {
            System.out.printf(
                    "%s | %.2f (%.0f) | %.0f | %.0f | %.2f%n",
                    way.name, way.perSecond / direct.perSecond, way.perSecond, way.micros, way.databaseMicros, way.p99);
        }
        System.out.printf("half load: %.0f requests a second%n", half);
    }
}
