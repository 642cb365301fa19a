package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.faults.RowReport.Of;
import dev.assay.system.Eventually;
import dev.assay.system.FreePorts;
import dev.assay.system.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes bring one schema up to date at the same time, and the one that does the work is killed in the middle of a step. */
@ExtendWith({SharedStand.class, RowReport.class})
class MigratorsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SERVICE = "scoring-service";

    /** What the step has done when it is stopped: its table exists, but nothing notes changes in it yet. */
    private static final String STEP = "create table standing_change";

    private static final int STEPS_BEFORE = 12;

    @Test
    @Of(Row.F19)
    void leavesTheWholeSchemaWhoeverIsKilled(Stand stand, Findings findings) throws Exception {
        try (SlowSchema schema = new SlowSchema(stand, "scoring", STEP)) {
            Map<String, Migrator> migrators = new TreeMap<>();
            for (String name : List.of("first", "second")) {
                Launched like = Launched.like(stand.part(SERVICE));
                migrators.put(name, Migrator.start(like, schema.options(name)));
            }
            Eventually.isTrue(
                    PATIENCE, "one is in the step", () -> !schema.stopped().isEmpty());
            String winner = schema.stopped();
            Migrator other = migrators.get(winner.equals("first") ? "second" : "first");
            assertTrue(schema.keepsNoTransactionOpen(), "nobody waits with a transaction open");

            migrators.get(winner).kill();

            assertEquals(STEPS_BEFORE, schema.steps().size(), "none is done twice or half");
            assertTrue(other.isAlive(), "the other waits");
            long freed = System.nanoTime();
            schema.free();
            other.awaitSuccess();
            findings.done("two jobs on an empty database; the one that won was killed in step %d", STEPS_BEFORE + 1);
            findings.figure(
                    "the other went on and was done %.1f s after the step of the killed one had ended",
                    (System.nanoTime() - freed) / 1e9);
            assertEquals(migrations(), schema.steps().size(), "each step once: " + schema.steps());
            assertEquals(migrations(), schema.steps().stream().distinct().count());
            assertEquals(4, schema.count("select count(*) from pg_trigger where tgname like '%is_noted'"));
            startsOn(stand, schema);
        }
    }

    private static void startsOn(Stand stand, SlowSchema schema) throws Exception {
        int port = FreePorts.three();
        List<String> options = Stream.concat(
                        schema.options(SERVICE).stream(),
                        Stream.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + (port + 1)))
                .toList();
        Launched service = Launched.like(stand.part(SERVICE));
        try {
            service.start(options, Map.of("ASSAY_DATABASE_MIGRATE", "false"));
            Eventually.isTrue(PATIENCE, "the service is ready on it", new Management(port + 1)::ready);
        } finally {
            service.kill();
        }
    }

    private static long migrations() throws Exception {
        Path folder = Installation.ROOT.resolve(SERVICE + "/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
