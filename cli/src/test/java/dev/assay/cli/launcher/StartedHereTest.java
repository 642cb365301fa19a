package dev.assay.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedHereTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final StartedHere started = new StartedHere(console());
    private final List<String> stopped = new ArrayList<>();

    @Test
    void stopsTheLastStartedFirst() {
        start("first");
        start("second");

        started.takeBack();

        assertEquals(List.of("second", "first"), stopped);
    }

    @Test
    void stopsTheOthersWhereOneCannotBe() {
        start("first");
        started.start(() -> "second", () -> {
            throw new IllegalStateException("no such process");
        });

        started.takeBack();

        assertEquals(List.of("first"), stopped);
        assertTrue(
                told.toString(StandardCharsets.UTF_8).contains("no such process"),
                told.toString(StandardCharsets.UTF_8));
    }

    private void start(String part) {
        started.start(() -> part, () -> stopped.add(part));
    }

    private Console console() {
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new Console(out, out, 120);
    }
}
