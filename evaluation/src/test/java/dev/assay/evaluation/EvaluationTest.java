package dev.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final String DEEP = "Wrote our Raft library with joint-consensus membership; it runs 300 shards.";
    private static final String WIDE = "Ran a two-node Kafka cluster for the order events.";
    private static final String DECOY = "distributed systems";

    @TempDir
    private Path folder;

    private JsonNode report;
    private int steps;

    @BeforeEach
    void evaluateThreePeople() throws IOException {
        write("a-1", DEEP, 4, 90, "[{\"dimension\": \"systems\", \"quote\": \"" + DEEP + "\"}]", "[]");
        write(
                "a-2",
                WIDE,
                2,
                40,
                "[{\"dimension\": \"infra\", \"quote\": \"Ran a\"}]",
                "[{\"quote\": \"the order events\"}]");
        write("a-3", "Sold " + DECOY + " to banks.", 0, 1, "[]", "[{\"quote\": \"" + DECOY + "\"}]");
        Assessor assessor = new Assessor(RubricReader.bundled());
        Evaluation evaluation =
                new Evaluation(Corpus.read(folder), assessor, LocalDate.of(2026, 12, 31), () -> steps++);
        report = EvaluationJson.tree(evaluation.report());
    }

    @Test
    void tellsOfEachResumeThatIsDone() {
        assertEquals(3, steps);
    }

    @Test
    void putsThePeopleInTheReadersOrder() {
        assertEquals(1.0, report.at("/assay/spearman/systems").asDouble());
        assertEquals(1.0, report.at("/assay/pairwise/overall").asDouble());
    }

    @Test
    void countsCitedKeyEvidenceAndDecoys() {
        assertEquals(0.5, report.at("/assay/keyEvidenceCited").asDouble());
        assertEquals(0.0, report.at("/assay/decoysCounted").asDouble());
    }

    @Test
    void listsEachKeyEvidenceThatIsNotCited() {
        JsonNode mistakes = report.at("/citationMistakes");

        assertEquals(1, mistakes.size());
        assertEquals("MISSED_KEY_EVIDENCE", mistakes.at("/0/kind").asText());
        assertEquals("infra", mistakes.at("/0/target").asText());
        assertTrue(mistakes.at("/0/reasons/0").asText().startsWith("systems: "), mistakes.toString());
    }

    @Test
    void explainsDisagreementsFromBothSides() {
        JsonNode worst = report.at("/worst/0");

        assertTrue(worst.at("/sentence").asText().startsWith("In systems the profile "), worst.toString());
        assertEquals("because", worst.at("/why").asText());
    }

    @Test
    void standsBesideTheSimpleMethodsInOneShape() {
        for (String method : List.of("wordCount", "tfidf", "bm25", "length")) {
            for (String figure : List.of("spearman", "kendall", "pairwise")) {
                for (Target target : Target.values()) {
                    String pointer = "/baselines/" + method + "/" + figure + "/" + target.key();
                    assertTrue(report.at(pointer).isNumber(), pointer);
                }
            }
        }
        assertTrue(report.at("/assay/mae/enterprise_data").isNumber());
    }

    private void write(String id, String highlight, int level, int overall, String keyEvidence, String decoys)
            throws IOException {
        Files.writeString(
                folder.resolve(id + ".json"),
                "{\"work\": [{\"startDate\": \"2022-01\", \"highlights\": [\"" + highlight + "\"]}]}");
        String label = "{\"id\": \"%s\", \"systems\": %d, \"infra\": 0, \"enterprise_data\": 0, \"overall\": %d,"
                + " \"archetype\": \"kind\", \"why\": \"because\", \"key_evidence\": %s, \"decoys\": %s}%n";
        Path labels = folder.resolve("labels.jsonl");
        String before = Files.exists(labels) ? Files.readString(labels) : "";
        Files.writeString(labels, before + label.formatted(id, level, overall, keyEvidence, decoys));
    }
}
