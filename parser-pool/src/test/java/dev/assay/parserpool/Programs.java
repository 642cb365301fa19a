package dev.assay.parserpool;

import dev.assay.parserpool.jail.JavaProgram;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs of these tests, and the real worker. */
public final class Programs {

    private Programs() {}

    /** False where a machine has no bubblewrap; the machine of a build must have it. */
    static boolean canJail() {
        return System.getenv("CI") != null
                || Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "bwrap")));
    }

    public static JavaProgram worker() {
        return JavaProgram.of(classPath(), "dev.assay.parser.worker.ParserWorker");
    }

    public static JavaProgram of(Class<?> main, String... arguments) {
        return JavaProgram.of(classPath(), main.getName(), arguments);
    }

    public static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.exists(Path.of(entry)))
                .toList();
    }
}
