package dev.assay.cli.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.PlainText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What the end of a log says about the reason why a program stopped. */
public final class LogTail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_BACK_BYTES = 64 << 10;
    private static final int LONGEST_REASON = 300;

    private LogTail() {}

    /** The last error in the log in one line, or its last line, or that it is empty. */
    public static String reason(Path log) {
        List<String> lines = lines(log);
        String reason = lines.isEmpty() ? "it said nothing" : message(lines.get(lines.size() - 1));
        for (String line : lines) {
            if (line.matches("(?i).*\\b(FATAL|PANIC|ERROR|initdb: error)\\b.*")) {
                reason = message(line);
            }
        }
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
    }

    /** For a line of JSON, its message and the innermost cause of its exception. */
    private static String message(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            String message = entry.path("message").asText(line);
            JsonNode exception = entry.path("exception");
            while (exception.path("causedBy").path("exception").isObject()) {
                exception = exception.path("causedBy").path("exception");
            }
            String cause = exception.path("message").asText("");
            return PlainText.of(cause.isEmpty() || message.contains(cause) ? message : message + ": " + cause);
        } catch (JsonProcessingException plain) {
            return PlainText.of(line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): +", ""));
        }
    }

    private static List<String> lines(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - LOOK_BACK_BYTES);
            file.seek(start);
            byte[] end = new byte[(int) (file.length() - start)];
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
