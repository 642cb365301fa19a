package dev.assay.parserpool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.Reading.Breach;
import dev.assay.parserpool.jail.Jail;
import dev.assay.parserpool.jail.JavaProgram;
import dev.assay.parserpool.jail.Launcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.assay.parserpool.Programs#canJail")
class WorkerPoolTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final PoolLimits ONE = new PoolLimits(1, 1, Duration.ofMinutes(1), Duration.ofMinutes(1), 100);

    @Test
    void readsADocumentInTheJail() {
        try (WorkerPool pool = new WorkerPool(Jail.of(Programs.worker()), ONE)) {
            String text = "Ondrine Velmark\nondrine@lumen.example\n\nWork\nEngineer, Lumen, Jan 2019 - Present\n";

            Reading reading = pool.read(text.getBytes(UTF_8), "cv.txt").join();
            Reading refused = pool.read(new byte[] {1, 2, 3}, "cv.pdf").join();

            assertTrue(new String(assertInstanceOf(Reading.Read.class, reading).json(), UTF_8)
                    .contains("\"Ondrine Velmark\""));
            assertTrue(new String(
                            assertInstanceOf(Reading.Unreadable.class, refused).json(), UTF_8)
                    .contains("UNKNOWN_FORMAT"));
        }
    }

    @Test
    void losesOnlyTheDocumentThatBreaksALimit() {
        PoolLimits limits = new PoolLimits(1, 4, Duration.ofMinutes(1), Duration.ofSeconds(5), 100);
        try (WorkerPool pool = pool(limits)) {
            assertEquals(Breach.TIME, breach(pool, "hang"));
            assertEquals("as before", answer(pool, "as before"));
            assertEquals(Breach.MEMORY, breach(pool, "fill the heap"));
            assertEquals("as before", answer(pool, "as before"));
            assertEquals(Breach.CRASH, breach(pool, "exit"));
            assertEquals("as before", answer(pool, "as before"));
            for (String order : List.of("write garbage", "write without end", "answer twice")) {
                assertEquals(Breach.GARBAGE, breach(pool, order), order);
                assertEquals("as before", answer(pool, "as before"));
            }
        }
    }

    @Test
    void keepsAWorkerWarmAndReplacesItAfterManyDocuments() {
        PoolLimits limits = new PoolLimits(1, 4, Duration.ofMinutes(1), Duration.ofMinutes(1), 2);
        Counting launcher = new Counting(Jail.of(Programs.of(Misbehaving.class)));
        try (WorkerPool pool = new WorkerPool(launcher, limits)) {
            answer(pool, "first");
            answer(pool, "second");
            assertEquals(1, launcher.started.size());
            answer(pool, "third");
            assertEquals(2, launcher.started.size());
        }
    }

    @Test
    void refusesWhatDoesNotFitIntoTheLine() {
        try (WorkerPool pool = pool(ONE)) {
            answer(pool, "awake");
            CompletableFuture<Reading> held = pool.read("hang".getBytes(UTF_8), "");
            await(() -> pool.read("waits".getBytes(UTF_8), "").isDone());

            assertBusy(pool.read("too many".getBytes(UTF_8), ""));
            assertTrue(!held.isDone());
        }
    }

    @Test
    void letsNobodyWaitForEver() {
        PoolLimits limits = new PoolLimits(1, 2, Duration.ofSeconds(3), Duration.ofMinutes(1), 100);
        try (WorkerPool pool = new WorkerPool(Jail.of(Programs.of(Misbehaving.class)), limits)) {
            await(() -> !pool.read("awake".getBytes(UTF_8), "")
                    .handle((done, busy) -> busy != null)
                    .join());
            pool.read("hang".getBytes(UTF_8), "");
            assertBusy(pool.read("waits".getBytes(UTF_8), ""));
        }
    }

    @Test
    void saysThatNobodyCanRead() {
        Launcher broken = Jail.of(
                new JavaProgram(Path.of(System.getProperty("java.home")), List.of("/nowhere"), "Nothing", List.of()));
        try (WorkerPool pool = new WorkerPool(broken, ONE)) {
            CompletionException failed = assertThrows(
                    CompletionException.class, () -> pool.read(new byte[0], "").join());
            assertTrue(assertInstanceOf(ReaderUnavailable.class, failed.getCause())
                    .getMessage()
                    .contains("does not start"));
        }
    }

    @Test
    void keepsItsSeatWhateverGoesWrongWithAStart() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        Launcher jail = Jail.of(Programs.worker());
        Launcher once = new Launcher() {
            @Override
            public Process start() throws IOException {
                if (starts.getAndIncrement() == 0) {
                    throw new InternalError("no thread to be had");
                }
                return jail.start();
            }

            @Override
            public String advice() {
                return "";
            }
        };

        try (WorkerPool pool = new WorkerPool(once, ONE)) {
            Reading reading =
                    pool.read("Ondrine Velmark".getBytes(UTF_8), "cv.txt").get(1, TimeUnit.MINUTES);

            assertInstanceOf(Reading.Read.class, reading);
        }
    }

    @Test
    void blamesNoDocumentForItsOwnEnd() {
        CompletableFuture<Reading> begun;
        try (WorkerPool pool = pool(ONE)) {
            assertEquals("as before", answer(pool, "as before"));
            begun = pool.read("hang".getBytes(UTF_8), "cv.txt");
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }

        assertBusy(begun);
    }

    @Test
    void leavesNoProcessBehind() {
        Set<ProcessHandle> before = children();
        WorkerPool pool = pool(new PoolLimits(2, 4, Duration.ofMinutes(1), Duration.ofMinutes(1), 100));
        answer(pool, "awake");
        pool.read("hang".getBytes(UTF_8), "");
        List<ProcessHandle> workers =
                children().stream().filter(child -> !before.contains(child)).toList();
        // bubblewrap, its process 1 and Java, at least once.
        assertTrue(workers.size() >= 3, workers::toString);

        pool.close();

        await(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void leavesNoProcessBehindWhereItIsKilled() throws IOException {
        Process service = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        String.join(":", Programs.classPath()),
                        PoolProcess.class.getName())
                .start();
        assertEquals('a', service.getInputStream().read());
        List<ProcessHandle> workers = service.descendants().toList();
        assertTrue(workers.size() >= 3, workers::toString);

        // As kill -9 does: no shutdown hook, no finally.
        service.destroyForcibly();

        await(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static WorkerPool pool(PoolLimits limits) {
        return new WorkerPool(Jail.of(Programs.of(Misbehaving.class)), limits);
    }

    private static String answer(WorkerPool pool, String order) {
        Reading reading = pool.read(order.getBytes(UTF_8), "").join();
        return new String(assertInstanceOf(Reading.Read.class, reading).json(), UTF_8);
    }

    private static Breach breach(WorkerPool pool, String order) {
        Reading reading = pool.read(order.getBytes(UTF_8), "").join();
        return assertInstanceOf(Reading.Broken.class, reading).breach();
    }

    private static void assertBusy(CompletableFuture<Reading> refused) {
        assertInstanceOf(
                ReaderBusy.class,
                assertThrows(CompletionException.class, refused::join).getCause());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < PATIENCE, "comes about");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static final class Counting implements Launcher {
        private final Launcher inner;
        private final List<Process> started = new ArrayList<>();

        Counting(Launcher inner) {
            this.inner = inner;
        }

        @Override
        public synchronized Process start() throws IOException {
            Process process = inner.start();
            started.add(process);
            return process;
        }

        @Override
        public String advice() {
            return inner.advice();
        }
    }
}
