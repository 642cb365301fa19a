package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.faults.FaultsPage.Outcome;
import dev.assay.system.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of faults says what the rows and their tests say. */
class FaultsPageTest {

    private static final String EMPTY =
            "# Faults\n<!-- The table is generated: CONTRIBUTING.md says how. -->\n<!-- End of the table. -->\nEnd.\n";

    @TempDir
    Path folder;

    @Test
    void hasEveryRowAsItIsDefined() throws IOException {
        FaultsPage page = FaultsPage.committed();

        String made = FaultsPage.table(page.outcomes());

        assertEquals(made, page.table(), "write it anew with -Dassay.faults.write=true");
    }

    @Test
    void namesTestsThatAreThere() throws IOException {
        Set<String> tests = new HashSet<>();
        try (Stream<Path> modules = Files.list(Installation.ROOT)) {
            for (Path folder : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                tests.addAll(classes(folder));
            }
        }

        List<String> missing = Stream.of(Row.values())
                .flatMap(row -> TestedBy.of(row).stream())
                .filter(test -> !tests.contains(test))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static Set<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void keepsTheOtherRowsOfThePage() throws IOException {
        Path file = Files.writeString(folder.resolve("faults.md"), EMPTY);
        FaultsPage page = new FaultsPage(file);
        page.put(Row.F1, "this", "kept");

        page.put(Row.F2, "that\n| and more", "not kept");

        Map<Row, Outcome> outcomes = page.outcomes();
        assertEquals(new Outcome("this", "kept"), outcomes.get(Row.F1));
        assertEquals(new Outcome("that / and more", "not kept"), outcomes.get(Row.F2));
        assertTrue(Files.readString(file).endsWith("\nEnd.\n"));
    }
}
