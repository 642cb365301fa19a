package dev.assay.faults;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A service started again by this test itself, just as it ran except for some options and variables. */
final class Launched {

    private static final int PATIENCE_SECONDS = 30;

    /** Kept, since they are needed to find the cause of a finding. */
    private static final Path LOGS = Path.of("target", "faults");

    private static final String RUNNER = "quarkus-run.jar";

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path log;
    private Process process;

    private Launched(List<String> command, Map<String, String> environment, Path folder, Path log) {
        this.command = command;
        this.environment = environment;
        this.folder = folder;
        this.log = log;
    }

    /** Kills the part; the launched process takes over its ports. */
    static Launched inPlaceOf(Part part) throws Exception {
        Launched launched = like(part);
        part.kill();
        return launched;
    }

    /** Beside the part, which goes on; the launched process needs ports of its own. */
    static Launched like(Part part) throws IOException {
        Path proc = Path.of("/proc", Long.toString(part.pid()));
        List<String> command = List.of(text(proc.resolve("cmdline")));
        Map<String, String> environment = new TreeMap<>();
        for (String variable : text(proc.resolve("environ"))) {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        Path folder = Files.readSymbolicLink(proc.resolve("cwd"));
        return new Launched(command, environment, folder, logFile());
    }

    private static Path logFile() throws IOException {
        return Files.createTempFile(Files.createDirectories(LOGS), "faults", ".log");
    }

    /** The same from another build: its jar, and what it reads from the first build's folder, come from the other's. */
    Launched inBuild(Path from, Path to) throws IOException {
        Map<String, String> moved = new TreeMap<>(environment);
        moved.replaceAll((name, value) -> value.replace(from + File.separator, to + File.separator));
        List<String> words = command.stream()
                .map(word -> word.endsWith(RUNNER)
                        ? to.resolve(Path.of(word).getParent().getFileName() + "/target/quarkus-app/" + RUNNER)
                                .toString()
                        : word)
                .toList();
        return new Launched(words, moved, folder, logFile());
    }

    /** Starts it with additional JVM options and variables. */
    Launched start(List<String> options, Map<String, String> variables) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(1, options);
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        process = builder.start();
        return this;
    }

    Process process() {
        return process;
    }

    /** Sends a signal by its name. */
    void signal(String signal) throws IOException, InterruptedException {
        if (new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                        .start()
                        .waitFor()
                != 0) {
            throw new AssertionError("it takes no signal");
        }
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    void kill() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static String[] text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0");
    }
}
