package dev.assay.faults;

import dev.assay.system.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** docs/faults.md: text written by people, and a table in which the last two cells of a row keep the outcome of the row's last recorded run. */
final class FaultsPage {

    private static final String HEAD =
            "| | fault | promise | tested by | what was done here | result |\n|---|---|---|---|---|---|\n";
    private static final String BEGIN = "<!-- The table is generated: CONTRIBUTING.md says how. -->\n";
    private static final String END = "<!-- End of the table. -->\n";
    private static final int LONGEST = 1_500;

    private final Path file;

    /** What a run recorded for a row. */
    record Outcome(String done, String result) {

        static final Outcome NONE = new Outcome("", "not run");
    }

    FaultsPage(Path file) {
        this.file = file;
    }

    static FaultsPage committed() {
        return new FaultsPage(Installation.ROOT.resolve("docs/faults.md"));
    }

    void put(Row row, String done, String result) throws IOException {
        Map<Row, Outcome> outcomes = outcomes();
        outcomes.put(row, new Outcome(cell(done), cell(result)));
        String page = Files.readString(file);
        Files.writeString(
                file,
                page.substring(0, page.indexOf(BEGIN))
                        + table(outcomes)
                        + page.substring(page.indexOf(END) + END.length()));
    }

    /** The table with these outcomes, and what {@link TestedBy} knows. */
    static String table(Map<Row, Outcome> outcomes) {
        StringBuilder table = new StringBuilder(BEGIN).append('\n').append(HEAD);
        for (Row row : Row.values()) {
            Outcome outcome = TestedBy.elsewhere(row).isEmpty()
                    ? outcomes.getOrDefault(row, Outcome.NONE)
                    : new Outcome("", TestedBy.elsewhere(row));
            String tests =
                    TestedBy.of(row).stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
            table.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(row, row.fault(), row.promise(), tests, outcome.done(), outcome.result()));
        }
        return table.append('\n').append(END).toString();
    }

    /** The table as it is in the page. */
    String table() throws IOException {
        String page = Files.readString(file);
        return page.substring(page.indexOf(BEGIN), page.indexOf(END) + END.length());
    }

    Map<Row, Outcome> outcomes() throws IOException {
        Map<Row, Outcome> outcomes = new EnumMap<>(Row.class);
        for (Row row : Row.values()) {
            for (String line : table().lines().toList()) {
                List<String> cells = new ArrayList<>(List.of(line.split("\\|", -1)));
                if (cells.size() == 8 && cells.get(1).strip().equals(row.name())) {
                    outcomes.put(
                            row, new Outcome(cells.get(5).strip(), cells.get(6).strip()));
                }
            }
        }
        return outcomes;
    }

    private static String cell(String text) {
        String line = text.replace("|", "/").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
