package dev.assay.faults;

import dev.assay.system.Eventually;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** I7: the resources that a service holds; after a fault they are near what they were. */
record Footprint(String service, int files, int threads, double heapMegabytes) {

    /** What a warm process may hold beyond a cold one: caches, compiled code's helpers, kept connections. */
    private static final int MORE_FILES = 120;

    private static final int MORE_THREADS = 25;
    private static final int MORE_HEAP = 60;
    private static final Duration MINUTE = Duration.ofSeconds(60);

    static List<Footprint> all(Stand stand) throws Exception {
        List<Footprint> all = new ArrayList<>();
        for (String service : Stand.SERVICES) {
            all.add(of(stand, service));
        }
        return all;
    }

    private static Footprint of(Stand stand, String service) throws Exception {
        Part part = stand.part(service);
        collect(part.pid());
        double heap = stand.management(service).metric("jvm_memory_used_bytes", "area=\"heap\"") / (1 << 20);
        return new Footprint(service, part.openFiles(), part.threads(), heap);
    }

    /** Fails if a service has not come back to this within a minute, and says what it holds. */
    static void awaitNear(Stand stand, List<Footprint> before) throws Exception {
        for (Footprint each : before) {
            AtomicReference<String> last = new AtomicReference<>();
            Eventually.isTrue(MINUTE, () -> each + " again and its pool idle; at last it was " + last.get(), () -> {
                Footprint now = of(stand, each.service);
                double inUse = stand.management(each.service).metric("sql_pool_active");
                last.set(now + " with " + inUse + " connections in use");
                return each.isNear(now) && inUse == 0;
            });
        }
    }

    private boolean isNear(Footprint now) {
        return now.files <= files + MORE_FILES
                && now.threads <= threads + MORE_THREADS
                && now.heapMegabytes <= heapMegabytes + MORE_HEAP;
    }

    /** Garbage does not count as held. */
    private static void collect(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        jcmd.waitFor(10, TimeUnit.SECONDS);
    }
}
