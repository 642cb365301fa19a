package dev.assay.cli;

import dev.assay.cli.home.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Writes to a log the details that a reader of the terminal should not have to see. */
final class CrashLog {

    private static final long LARGEST = 1L << 20;

    private CrashLog() {}

    /** Returns where the details are, as the end of a sentence. */
    static String write(Home home, Instant time, Exception exception) {
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        Path log = home.log("cli");
        try {
            home.makeLogs();
            boolean full = Files.exists(log) && Files.size(log) > LARGEST;
            Files.writeString(
                    log,
                    time + " " + trace,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    full ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
            return "the details are in " + log + ".";
        } catch (IOException e) {
            return "the details could not be written to " + log + " (" + e.getMessage() + ").";
        }
    }
}
