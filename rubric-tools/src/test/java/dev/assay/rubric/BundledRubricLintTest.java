package dev.assay.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rubric.Finding.Severity;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that are shipped have no mistake; {@code ./assay rubric lint} shows their warnings too. */
class BundledRubricLintTest {

    @Test
    void findsNoErrorInTheRulesOfTheRepository() {
        String errors = Lint.check(Path.of("../rubric/src/main/resources/rubric")).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));

        assertEquals("", errors);
    }
}
