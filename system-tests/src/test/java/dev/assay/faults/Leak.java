package dev.assay.faults;

import java.util.ArrayList;
import java.util.List;

/** Loaded into a running service as an agent: takes its memory and does not give it back. */
public final class Leak {

    private static final int PIECE = 1 << 20;

    private Leak() {}

    /** What the JVM calls. */
    public static void agentmain(String arguments) {
        Thread leak = new Thread(Leak::grow, "leak");
        leak.setDaemon(true);
        leak.start();
    }

    private static void grow() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.add(new byte[PIECE])) {
            Thread.onSpinWait();
        }
    }
}
