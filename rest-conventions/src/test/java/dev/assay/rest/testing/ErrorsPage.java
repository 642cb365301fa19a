package dev.assay.rest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.problem.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that tells clients what each problem type means, and the enums that answer them. */
public final class ErrorsPage {

    /** Each has a table, which a test of the module that owns its enums compares with them. */
    public enum Section {
        ANY_CALL("Any call"),
        ALLOWANCE("Allowance and time"),
        REPEATED_CALLS("Repeated calls"),
        CANDIDATES("Candidates"),
        DOCUMENTS("Documents"),
        SCORING("Assessments, rankings and rubrics");

        private final String heading;

        Section(String heading) {
            this.heading = heading;
        }
    }

    private static final Pattern HEADING = Pattern.compile("## (.+)");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([0-9]{3}) \\| [^|]+ \\| [^|]+ \\|");

    private ErrorsPage() {}

    /** The section has a row for each of the codes, with its status, and no other row. */
    public static void assertTells(Section section, ErrorCode[]... codes) {
        Map<String, String> answered = new TreeMap<>();
        Arrays.stream(codes)
                .flatMap(Arrays::stream)
                .forEach(code -> answered.put(code.code(), Integer.toString(code.status())));
        assertEquals(answered, tables().getOrDefault(section.heading, Map.of()));
    }

    /** No row is where no enum is compared with it. */
    static void assertHasNoOtherTables() {
        assertEquals(
                Arrays.stream(Section.values())
                        .map(section -> section.heading)
                        .sorted()
                        .toList(),
                tables().keySet().stream().toList());
    }

    /** Type and status of each row, by heading; a line that begins as a table's row does must be one. */
    private static Map<String, Map<String, String>> tables() {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        String heading = "";
        for (String line : lines()) {
            Matcher title = HEADING.matcher(line);
            if (title.matches()) {
                heading = title.group(1);
            } else if (line.startsWith("| `")) {
                Matcher row = ROW.matcher(line);
                assertEquals(true, row.matches(), line);
                String before =
                        tables.computeIfAbsent(heading, key -> new TreeMap<>()).put(row.group(1), row.group(2));
                assertEquals(null, before, line);
            }
        }
        return tables;
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "errors.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
