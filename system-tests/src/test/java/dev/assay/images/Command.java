package dev.assay.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end. */
final class Command {

    private static final int MINUTES = 5;

    private Command() {}

    static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + "\n" + said);
        }
    }

    /** Keeps times and modes, since the class cache is checked against them; with links instead of copies where possible, to save room. */
    static void copy(Path from, Path to, boolean linked) throws IOException, InterruptedException {
        run(List.of("cp", linked ? "-al" : "-a", from.toString(), to.toString()));
    }
}
