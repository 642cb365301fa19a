package dev.assay.cli.home;

import dev.assay.cli.output.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Lets only one command at a time start or stop parts of a home. The kernel releases the lock when the process that holds it ends. */
public final class HomeLock {

    private HomeLock() {}

    /** Runs the work as soon as no other command has the lock. */
    public static void holding(Home home, Console console, Runnable work) {
        try (FileChannel channel =
                FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                console.say("Another assay command is starting or stopping the same system; waiting for it to end ...");
                channel.lock();
            }
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
