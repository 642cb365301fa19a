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
