package dev.assay.cli.launcher;

import dev.assay.cli.output.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What one command started, so that it can be taken back if the command ends before its work is done. */
public final class StartedHere {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final Console console;
    private boolean ending;

    StartedHere(Console console) {
        this.console = console;
    }

    /** What is taken back also when Ctrl-C or SIGTERM ends the command. */
    public static StartedHere untilTheEnd(Console console) {
        StartedHere started = new StartedHere(console);
        // A normal exit runs this too, when nothing is left to take back.
        Runtime.getRuntime().addShutdownHook(new Thread(started::end, "take-back"));
        return started;
    }

    /** Starts one part. If the command is already being ended, waits for that end instead. */
    <T> T start(Supplier<T> start, Runnable stop) {
        synchronized (this) {
            if (!ending) {
                stops.push(stop);
                return start.get();
            }
        }
        return waitForTheEnd();
    }

    /** Keeps everything running, since the work is done. */
    public synchronized void keep() {
        stops.clear();
    }

    /** Stops everything, last started first. Does not return if the command is already being ended. */
    public void takeBack() {
        synchronized (this) {
            if (!ending) {
                stopAll();
                return;
            }
        }
        waitForTheEnd();
    }

    private synchronized void end() {
        ending = true;
        if (!stops.isEmpty()) {
            console.say("Stopping what was started ...");
        }
        stopAll();
    }

    /** Stops all of them: a part that cannot be stopped is reported, and does not keep the others running. */
    private void stopAll() {
        while (!stops.isEmpty()) {
            try {
                stops.pop().run();
            } catch (RuntimeException left) {
                console.say("One part could not be stopped (" + left.getMessage() + "); ./assay down tries again.");
            }
        }
    }

    private static <T> T waitForTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }
}
