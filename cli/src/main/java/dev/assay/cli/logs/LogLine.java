package dev.assay.cli.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of any part's log; a line without a time gets the time of the line before it. */
record LogLine(Instant time, String part, String level, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern POSTGRESQL =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) UTC \\[\\d+\\] (\\w+): +(.*)");

    static LogLine parse(String part, String line, Instant before) {
        LogLine structured = line.startsWith("{") ? json(part, line) : null;
        if (structured != null) {
            return structured;
        }
        Matcher postgresql = POSTGRESQL.matcher(line);
        if (postgresql.matches()) {
            Instant time = Instant.parse(postgresql.group(1) + "T" + postgresql.group(2) + "Z");
            return new LogLine(time, part, postgresql.group(3), PlainText.of(postgresql.group(4)));
        }
        return new LogLine(before, part, "", PlainText.of(line));
    }

    private static LogLine json(String part, String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            StringBuilder text = new StringBuilder(entry.path("message").asText());
            for (JsonNode cause = entry.path("exception"); cause.isObject(); cause = cause.at("/causedBy/exception")) {
                text.append(" | ").append(cause.path("exceptionType").asText()).append(": ");
                text.append(cause.path("message").asText());
            }
            if (entry.at("/mdc/requestId").isTextual()) {
                text.append(" [request ")
                        .append(entry.at("/mdc/requestId").asText())
                        .append(']');
            }
            Instant time =
                    OffsetDateTime.parse(entry.path("timestamp").asText()).toInstant();
            return new LogLine(time, part, entry.path("level").asText(), PlainText.of(text.toString()));
        } catch (JsonProcessingException | DateTimeException notOurs) {
            return null;
        }
    }

    String readable() {
        return String.format(
                Locale.ROOT, "%-24s %-15s %-5s %s", time.truncatedTo(ChronoUnit.MILLIS), part, level, text);
    }
}
