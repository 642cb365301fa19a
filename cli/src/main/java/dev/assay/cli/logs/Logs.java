package dev.assay.cli.logs;

import dev.assay.cli.home.Home;
import dev.assay.cli.output.Console;
import dev.assay.cli.process.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The logs of several parts merged in order of time. */
public final class Logs {

    private static final long LOOK_AGAIN_MILLIS = 300;

    private final List<LogFile> files = new ArrayList<>();
    private final Console console;

    public Logs(Home home, List<String> parts, Console console) {
        parts.forEach(part -> files.add(new LogFile(part, home.log(part))));
        this.console = console;
    }

    /** Prints the last lines; returns false if there are none. */
    public boolean last(int count) {
        List<LogLine> lines = new ArrayList<>();
        try {
            for (LogFile file : files) {
                lines.addAll(file.last(count));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.sort(Comparator.comparing(LogLine::time));
        lines.subList(Math.max(0, lines.size() - count), lines.size()).forEach(line -> console.print(line.readable()));
        return !lines.isEmpty();
    }

    /** Prints what is written from now on, until the command is interrupted or nobody reads any more. */
    public void follow() {
        do {
            for (LogFile file : files) {
                try {
                    file.more().forEach(line -> console.print(line.readable()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        } while (!console.isOutputLost() && Patience.pause(LOOK_AGAIN_MILLIS));
    }
}
