package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.system.Eventually;
import dev.assay.system.FreePorts;
import dev.assay.system.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The system as a cluster rolls it from build to build: new replicas start beside the old ones, and only then do the old ones end. */
final class Fleet {

    private static final Duration READY = Duration.ofSeconds(120);

    /** As in k8s/base: preStop, and QUARKUS_SHUTDOWN_DELAY. */
    private static final Duration FOUND_NO_MORE = Duration.ofSeconds(5);

    private static final String DELAY = "-Dquarkus.shutdown.delay=5s";
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration CONNECTED = Duration.ofSeconds(1);

    /** A called service goes before its callers, so that in the end every pair of builds has met. */
    private static final List<String> ORDER = List.of("scoring-service", "profile-service", "gateway");

    private final Path first;
    private final Path folder;
    private final Stand stand;
    private final TcpProxy door;
    private final Map<String, Replicas> found = new LinkedHashMap<>();
    private final Map<String, Launched> likes = new LinkedHashMap<>();
    private final Map<String, Replica> there = new LinkedHashMap<>();
    private final List<Launched> launched = new ArrayList<>();
    private final List<Replica> startedFirst;
    private final List<Stop> abrupt = new ArrayList<>();

    /** When a process was told to end, and when it was gone; by the monotonic clock, in nanoseconds. */
    private record Stop(String service, long begin, long end) {

        /** When the gateway ends, its callers get no answer; when a service behind it ends, a write gets 503, or 502 from a gateway of the last release. */
        boolean cutsOff(Call call) {
            return call.begin() <= end
                    && call.end() >= begin
                    && (service.equals("gateway") ? call.status() == 0 : call.status() == 502 || call.status() == 503);
        }
    }

    /** @param first the build to begin with, started by its own launcher */
    Fleet(Path first) throws Exception {
        this.first = first;
        this.folder = Files.createTempDirectory("assay-fleet");
        Installation assay = new Installation(folder.resolve("home"), first);
        for (String service : ORDER) {
            found.put(service, new Replicas());
            found.get(service).add(assay.gatewayPort() + Stand.SERVICES.indexOf(service));
        }
        door = new TcpProxy(found.get("gateway")::next);
        stand = new Stand(assay, door.port(), service -> found.get(service).next());
        for (String service : ORDER) {
            Part part = stand.part(service);
            likes.put(service, Launched.like(part));
            there.put(service, new Replica(service, stand.port(service), part.process()));
        }
        startedFirst = List.copyOf(there.values());
    }

    Stand stand() {
        return stand;
    }

    /** As the jobs do before a roll-out, each for its own service. */
    void migrate(Path build) throws Exception {
        for (String service : ORDER) {
            Migrator.start(likes.get(service).inBuild(first, build), List.of()).awaitSuccess();
            assertEquals(migrations(service, build), made(service), service + " has the schema of the build");
        }
    }

    private static long migrations(String service, Path build) throws IOException {
        try (Stream<Path> files = Files.list(build.resolve(service + "/src/main/resources/db/migration"))) {
            // A migration that runs outside a transaction has a file beside it that says so.
            return files.filter(file -> file.toString().endsWith(".sql")).count();
        }
    }

    private long made(String service) throws SQLException {
        try (Connection connection = stand.open(service.replace("-service", ""));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Returns how many calls each replica took while all were there, the old replica first.
     *
     * @param burst is made on new connections every second of this time
     */
    Map<String, List<Long>> roll(Path build, Duration mixed, Runnable burst) throws Exception {
        Map<String, Replica> next = new LinkedHashMap<>();
        for (String service : ORDER) {
            Replica replica = start(service, build);
            Eventually.isTrue(READY, service + " is ready", replica.management()::ready);
            next.put(service, replica);
        }
        // Only once all are there: in a cluster a start takes nothing from those that serve.
        next.forEach((service, replica) -> found.get(service).add(replica.port()));
        Map<String, List<Long>> taken = mix(next, mixed, burst);
        for (String service : ORDER) {
            retire(there.get(service));
        }
        there.putAll(next);
        return taken;
    }

    private Replica start(String service, Path build) throws Exception {
        int port = FreePorts.three();
        Launched replica = likes.get(service)
                .inBuild(first, build)
                .start(
                        List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + (port + 1_000), DELAY),
                        Map.of("ASSAY_DATABASE_MIGRATE", "false"));
        launched.add(replica);
        return new Replica(service, port, replica.process().toHandle());
    }

    /** For this time, and longer if some replica has not been called yet. */
    private Map<String, List<Long>> mix(Map<String, Replica> next, Duration time, Runnable burst) throws Exception {
        Map<String, List<Long>> before = taken(next);
        Map<String, List<Long>> taken = Map.of();
        long begin = System.nanoTime();
        while (elapsed(begin) < time.toNanos() || elapsed(begin) < LONGEST.toNanos() && hasIdle(taken)) {
            LockSupport.parkNanos(CONNECTED.toNanos());
            stand.caller().connectAnew();
            burst.run();
            taken = since(before, taken(next));
        }
        return taken;
    }

    private static long elapsed(long begin) {
        return System.nanoTime() - begin;
    }

    private static boolean hasIdle(Map<String, List<Long>> taken) {
        return taken.values().stream().anyMatch(counts -> counts.contains(0L));
    }

    private static Map<String, List<Long>> since(Map<String, List<Long>> before, Map<String, List<Long>> after) {
        after.replaceAll((service, counts) -> List.of(
                counts.get(0) - before.get(service).get(0),
                counts.get(1) - before.get(service).get(1)));
        return after;
    }

    private Map<String, List<Long>> taken(Map<String, Replica> next) throws Exception {
        Map<String, List<Long>> taken = new LinkedHashMap<>();
        for (String service : ORDER) {
            taken.put(service, List.of((long) there.get(service).answered(), (long)
                    next.get(service).answered()));
        }
        return taken;
    }

    private void retire(Replica old) throws Exception {
        found.get(old.service()).remove(old.port());
        LockSupport.parkNanos(FOUND_NO_MORE.toNanos());
        long begin = System.nanoTime();
        old.stop();
        if (startedFirst.contains(old)) {
            abrupt.add(new Stop(old.service(), begin, System.nanoTime()));
        }
    }

    /** Whether a call was under way when a process of the last release ended: having no shutdown delay, it closes its kept connections at once. */
    boolean mayBeCutOff(Call call) {
        return abrupt.stream().anyMatch(stop -> stop.cutsOff(call));
    }

    void stop() throws Exception {
        for (Launched each : launched) {
            each.kill();
        }
        stand.down();
        door.close();
        Folders.delete(folder);
    }
}
