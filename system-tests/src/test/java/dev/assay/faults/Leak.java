package dev.assay.faults;

import java.util.ArrayList;
import java.util.List;

/** Loaded into a running service as an agent: takes its memory and never gives it back. */
public final class Leak {

    private static final int PIECE = 1 << 20;

    private Leak() {}

    /** Called by the JVM. */
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
