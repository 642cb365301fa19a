package dev.assay.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that are run to their end. */
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

    /** With times and modes, since the cache of classes is held against them; links where that is possible take no room. */
    static void copy(Path from, Path to, boolean linked) throws IOException, InterruptedException {
        run(List.of("cp", linked ? "-al" : "-a", from.toString(), to.toString()));
    }
}
