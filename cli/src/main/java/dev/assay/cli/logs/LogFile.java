package dev.assay.cli.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One growing log file, read from near its end. */
final class LogFile {

    private static final long LOOK_BACK_BYTES = 4L << 20;
    private static final int LARGEST_READ = 8 << 20;

    private final String part;
    private final Path file;
    private Object identity;
    private long position;
    private Instant time = Instant.EPOCH;

    LogFile(String part, Path file) {
        this.part = part;
        this.file = file;
    }

    /** The last lines; a large file is read only near its end. */
    List<LogLine> last(int count) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        identity = identity();
        position = Math.max(0, Files.size(file) - LOOK_BACK_BYTES);
        List<LogLine> lines = more();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** The complete lines written since the last look; a file that was replaced or truncated is read from its start. */
    List<LogLine> more() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        if (!identity().equals(identity) || Files.size(file) < position) {
            identity = identity();
            position = 0;
        }
        return parse(wholeLines());
    }

    private String wholeLines() throws IOException {
        byte[] bytes;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            bytes = new byte[(int) Math.min(LARGEST_READ, in.length() - position)];
            in.readFully(bytes);
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        position += end;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private List<LogLine> parse(String text) {
        List<LogLine> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                LogLine parsed = LogLine.parse(part, line, time);
                time = parsed.time();
                lines.add(parsed);
            }
        }
        return lines;
    }

    private Object identity() throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }
}
