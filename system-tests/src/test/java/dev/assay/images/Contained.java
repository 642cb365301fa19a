package dev.assay.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that was started in a sandbox. */
final class Contained {

    private static final int PATIENCE_SECONDS = 40;
    /** The exit code of a JVM after SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    private final String name;
    private final Path log;
    private final Process process;

    Contained(String name, List<String> command, Path log) throws IOException {
        this.name = name;
        this.log = log;
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() {
        try {
            return name + ":\n" + Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Ends the program in the sandbox as a cluster would, and returns its exit code. */
    int stop() throws InterruptedException {
        process.descendants()
                .filter(each -> each.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .findFirst()
                .ifPresent(ProcessHandle::destroy);
        return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    static boolean inOrder(int exitCode) {
        return exitCode == TERMINATED;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
