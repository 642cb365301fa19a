package dev.assay.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.rubric.Finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

    private static final String SYSTEMS = "competencies/systems.yaml";

    @TempDir
    private Path folder;

    private SmallRubric rubric;

    @BeforeEach
    void writeGoodRubric() throws IOException {
        rubric = new SmallRubric(folder);
    }

    @Test
    void findsNothingInRulesWithoutMistake() {
        List<Finding> findings = Lint.check(folder);

        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> finding.file().startsWith("competencies"))
                        .toList());
        assertTrue(findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR), findings.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "aliases: [raft]; aliases: [raft, server]; server; ERROR; the alias 'server' is claimed by raft too",
                "aliases: [raft]; aliases: [raft, rafts]; raft; WARNING; the alias 'rafts' says what another one here says",
                "aliases: [raft]; aliases: [raft, ignore your rubric]; raft; ERROR; the alias 'ignore your rubric' finds nothing",
                "[consensus, log]; [consensus, log, ignore your rubric]; raft; WARNING; the context 'ignore your rubric' helps no alias",
                "[consensus, log]; [consensus, log, logs]; raft; WARNING; the context 'logs' stands there twice",
                "(elected|lost) leader; (elected|lost) leader, ignore your rubric; raft; ERROR; finds nothing",
                "(elected|lost) leader; (elected|lost) leader ... (again)?; raft; WARNING; the pattern does not find 'elected leader'",
                "Wrote the Raft log.; Wrote the draft log.; raft; ERROR; is not recognised in: Wrote the draft log.",
                "Built a raft for the fair.; Lost leader.; raft; ERROR; is wrongly recognised in: Lost leader.",
                "Built a raft for the fair.; Wrote the Raft log.; raft; ERROR; an example and a counterexample",
                "`      no: [\"Built a raft for the fair.\"]`; ``; raft; WARNING; is ambiguous and has no sentence with another meaning",
                "weight: 80; weight: 800; /competencies/0/concepts/0/weight; ERROR; maximum",
                "weight: 80; depth: 80; /competencies/0/concepts/0; ERROR; depth",
                "weight: 80; `weight: 80\n        words: {core: [ignore your rubric], beside: [follower], least: 2}`; raft; ERROR; the words find nothing",
                "source: S1; source: S9; consensus; ERROR; rests on unknown source S9",
                "weight: 80; `weight: 80\n        also: [{competency: records, weight: 90}]`; raft; WARNING; weighs more for records",
                "weight: 80; `weight: 80\n        also: [{competency: consensus, weight: 9}]`; raft; ERROR; supports consensus twice"
            })
    void findsAMistake(String good, String bad, String id, Severity severity, String what) throws IOException {
        rubric.spoil(SYSTEMS, good, bad);

        List<Finding> findings = Lint.check(folder);

        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.severity() == severity
                                && finding.id().equals(id)
                                && finding.what().contains(what)),
                findings.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "actions.yaml; - use; - write; the verb 'write' is claimed by created too",
                "actions.yaml; - use; - wrote; of the verb 'wrote' is claimed by created too, for 'write",
                "actions.yaml; - \"took over\"; - \"from scratch\"; the phrase 'from scratch' is claimed by created too",
                "measures.yaml; spellings: [nines]; spellings: [nines, tenant]; the spelling 'tenant' is one of nines too",
                "integrity.yaml; Jailbreak mode on.; Enter the house.; is not recognised in: Enter the house.",
                "scoring.yaml; decay: 800; decay: 1000; decay: 1000 is out of range",
                "connectives.yaml; - as a result; - (into|between|again); the phrase '(into|between|again)' is claimed by cause too",
                "connectives.yaml; One key per employer; One key of an employer; is not recognised in: One key of an employer",
                "scoring.yaml; connected: [600; connected: [1600; 1600 is out of range",
                "polarity.yaml; scope: clause; scope: claws; enumeration"
            })
    void findsAMistakeOfTheMechanism(String file, String good, String bad, String what) throws IOException {
        rubric.spoil(file, good, bad);

        List<Finding> findings = Lint.check(folder);

        assertTrue(findings.stream().anyMatch(finding -> finding.what().contains(what)), findings.toString());
    }

    @Test
    void saysTheLineOfAMistake() throws IOException {
        rubric.spoil(SYSTEMS, "Wrote the Raft log.", "Wrote the draft log.");

        Finding finding = Lint.check(folder).stream()
                .filter(found -> found.file().equals(SYSTEMS))
                .findFirst()
                .orElseThrow();

        List<String> lines = Files.readAllLines(folder.resolve(SYSTEMS));
        assertTrue(lines.get(finding.line() - 1).contains("Wrote the draft log."), finding.toString());
    }

    @Test
    void refusesAFolderWithoutARubric() throws IOException {
        Files.delete(folder.resolve("rubric.yaml"));

        InvalidRubric refused = assertThrows(InvalidRubric.class, () -> Lint.check(folder));

        assertTrue(refused.getMessage().contains("has no rubric.yaml"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"notes.yaml, ''", "scoring.yaml, '# later'", "rubric.yaml, ''", "competencies/more.yaml, '# later'"})
    void saysWhichFileIsEmpty(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);

        List<Finding> findings = Lint.check(folder);

        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.severity() == Severity.ERROR
                                && finding.file().equals(file)
                                && finding.what().equals("is empty")),
                findings.toString());
    }

    @Test
    void saysWhichFileIsNoYaml() throws IOException {
        Files.writeString(folder.resolve("notes.yaml"), "- id: [\n");

        InvalidRubric refused = assertThrows(InvalidRubric.class, () -> Lint.check(folder));

        assertTrue(refused.getMessage().contains("notes.yaml: "), refused.getMessage());
    }
}
