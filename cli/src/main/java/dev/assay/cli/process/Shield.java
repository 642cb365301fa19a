package dev.assay.cli.process;

import dev.assay.cli.output.Console;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Work that Ctrl-C and SIGTERM do not cut off: they ask for its end, and the program lives until it has put everything in order. */
public final class Shield {

    private final CountDownLatch over = new CountDownLatch(1);
    private final Console console;
    private volatile boolean endAsked;

    private Shield(Console console) {
        this.console = console;
    }

    public static void around(Console console, Consumer<Shield> work) {
        Shield shield = new Shield(console);
        Thread hook = new Thread(shield::end, "shield");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.accept(shield);
        } finally {
            shield.over.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // The hook runs, and returns since the work is over.
            }
        }
    }

    /** The work asks this where it can stop. */
    public boolean isEndAsked() {
        return endAsked;
    }

    private void end() {
        endAsked = true;
        console.say("Ending as soon as what ran before runs again ...");
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
