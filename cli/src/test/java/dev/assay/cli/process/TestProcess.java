package dev.assay.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that waits until it is told to go, with a launch word among its arguments. */
final class TestProcess implements AutoCloseable {

    static final String WAIT = "read line";

    private final Process process;
    private final String word;

    private TestProcess(Process process, String word) {
        this.process = process;
        this.word = word;
    }

    static TestProcess start(String script, String word) throws IOException {
        return new TestProcess(
                new ProcessBuilder(List.of("sh", "-c", script, "sh", "assay.launch=" + word)).start(), word);
    }

    Process process() {
        return process;
    }

    long pid() {
        return process.pid();
    }

    /** The record that a launcher would have written of it. */
    LaunchRecord record() throws IOException {
        return new LaunchRecord(
                "part", word, shell(), process.pid(), ProcessView.startTicks(process.pid()), 0, 0, "build");
    }

    static String shell() throws IOException {
        return Path.of("/bin/sh").toRealPath().toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
