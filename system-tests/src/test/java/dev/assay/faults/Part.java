package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One of the processes of the system, found by the record of its start. */
final class Part {

    private static final int PATIENCE_SECONDS = 30;

    private final Path home;
    private final String name;

    Part(Path home, String name) {
        this.home = home;
        this.name = name;
    }

    long pid() throws IOException {
        JsonNode record =
                Caller.JSON.readTree(home.resolve("run/" + name + ".json").toFile());
        return record.path("pid").asLong();
    }

    ProcessHandle process() throws IOException {
        return ProcessHandle.of(pid()).orElseThrow(() -> new AssertionError(name + " does not run"));
    }

    /** Sends SIGKILL, and waits until the process is gone. */
    void kill() throws Exception {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void signal(String signal) throws IOException, InterruptedException {
        if (new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid())
                        .start()
                        .waitFor()
                != 0) {
            throw new AssertionError(name + " takes no signal");
        }
    }

    int openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid()), "fd"))) {
            return (int) files.count();
        }
    }

    int threads() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid()), "task"))) {
            return (int) tasks.count();
        }
    }
}
