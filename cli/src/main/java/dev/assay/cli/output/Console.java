package dev.assay.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The terminal, or the file or pipe in its place: results go to {@code out}, everything else to {@code err}. */
public final class Console {

    private static final int WIDTH_OF_A_PIPE = 120;
    private static final int NARROWEST = 40;

    private final PrintStream out;
    private final PrintStream err;
    private final int width;
    private final boolean coloured;
    private final boolean bars;

    /** A console without colours and progress bars, as for a pipe. */
    public Console(PrintStream out, PrintStream err, int width) {
        this(out, err, width, false, false);
    }

    private Console(PrintStream out, PrintStream err, int width, boolean coloured, boolean bars) {
        this.out = out;
        this.err = err;
        this.width = width;
        this.coloured = coloured;
        this.bars = bars;
    }

    /** The console of this process. The script passes on what it knows about the terminal. */
    public static Console system(Map<String, String> environment) {
        String columns = System.getProperty("assay.columns", "");
        boolean terminal = System.getProperty("assay.columns") != null;
        if (columns.isBlank()) {
            columns = environment.getOrDefault("COLUMNS", "");
        }
        boolean coloured = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                width(columns),
                coloured,
                "bar".equals(System.getProperty("assay.progress")));
    }

    /** UTF-8 whatever the locale says: names and quotes are not ASCII. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int width(String columns) {
        try {
            return Math.max(NARROWEST, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException unknown) {
            return WIDTH_OF_A_PIPE;
        }
    }

    public int width() {
        return width;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    /** Whether a part of the result could not be written, since the disk is full or nobody reads any more. */
    public boolean isOutputLost() {
        return out.checkError();
    }

    /** A line of the result. */
    public void print(String line) {
        out.println(line);
    }

    /** A line about the work, which is not part of the result. It may have untrusted text in it, such as the names of applicants' files. */
    public void say(String line) {
        err.println(PlainText.line(line));
    }

    /** A heading of the result, bold if the terminal can show it. */
    public void heading(String line) {
        out.println(coloured ? "\u001b[1m" + line + "\u001b[0m" : line);
    }

    /** A paragraph of the result, wrapped to the window, every line indented. */
    public void paragraph(int indent, String text) {
        item(indent, "", text);
    }

    /** A paragraph with a mark before its first line; the other lines are indented past the mark. */
    public void item(int indent, String mark, String text) {
        String before = " ".repeat(indent) + mark;
        for (String line : PlainText.wrap(text, Math.max(20, width - before.length()))) {
            out.println(before + line);
            before = " ".repeat(before.length());
        }
    }

    /** A sign of progress over a known number of steps. */
    public Progress progress(String task, int steps) {
        return bars ? Progress.bar(err, width, task, steps) : Progress.lines(err, task, steps);
    }
}
