package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Gap;
import dev.assay.engine.assessment.GapEvidence;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What the profile would have to tell for a higher level. */
class GapTest {
    /** Words of ours in which each concept of the test rubric is recognised, and no other. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("raft", "the Raft library"),
            Map.entry("sharding", "the sharding"),
            Map.entry("kafka", "the Kafka thing"),
            Map.entry("message-broker", "the message broker"),
            Map.entry("storage-engine", "the storage engine"),
            Map.entry("fail-over", "the fail-over"),
            Map.entry("lock-free", "the lock-free queue"),
            Map.entry("rust", "the Rust library"),
            Map.entry("distributed-training", "the distributed training"),
            Map.entry("checkpointing", "the checkpointing"),
            Map.entry("batching", "the continuous batching"),
            Map.entry("kubernetes", "the Kubernetes thing"),
            Map.entry("erp-connector", "the ERP connector"),
            Map.entry("payroll", "the payroll"),
            Map.entry("row-permissions", "the row permissions"));

    private static List<DimensionResult> dimensions(JsonNode profile) {
        return ASSESSOR.assess(profile, TODAY).dimensions();
    }

    /** The profile with one more job, in which just that was done. */
    private static ObjectNode with(JsonNode profile, List<GapEvidence> evidence) {
        ObjectNode more = profile.deepCopy();
        ObjectNode job = more.withArray("work").addObject().put("startDate", "2026-11");
        for (GapEvidence each : evidence) {
            String number = each.grade().equals("quantified") ? " on 5 of our nodes" : " in that house of ours";
            job.withArray("highlights").add("I wrote " + WORDS.get(each.concept()) + number + ".");
        }
        return more;
    }

    @Property(tries = 400, seed = Profiles.SEED)
    void raisesTheLevelWhenTheStatementIsReallyWritten(@ForAll long seed) {
        ObjectNode profile = Profiles.random(seed);
        List<DimensionResult> before = dimensions(profile);
        for (int i = 0; i < before.size(); i++) {
            int level = before.get(i).level();
            for (Gap gap : before.get(i).gaps()) {
                Statistics.label("pieces").collect(gap.evidence().size());

                DimensionResult after =
                        dimensions(with(profile, gap.evidence())).get(i);

                assertTrue(gap.level() > level, gap.sentence());
                assertTrue(after.level() >= gap.level(), gap.sentence());
                assertTrue(after.score() >= gap.score(), gap.sentence() + " It reached " + after.score());
            }
        }
    }

    @Property(tries = 200, seed = Profiles.SEED)
    void asksForSeveralOnlyWhereOneIsNotEnough(@ForAll long seed) {
        ObjectNode profile = Profiles.random(seed);
        List<DimensionResult> before = dimensions(profile);
        for (int i = 0; i < before.size(); i++) {
            for (Gap gap : before.get(i).gaps()) {
                for (GapEvidence each : gap.evidence().size() == 1 ? List.<GapEvidence>of() : gap.evidence()) {
                    GapEvidence described = new GapEvidence(
                            each.competency(), each.concept(), each.title(), "described", each.action(), each.named());

                    DimensionResult after =
                            dimensions(with(profile, List.of(described))).get(i);

                    assertTrue(after.level() < gap.level(), each.concept() + " alone is enough: " + gap.sentence());
                }
            }
        }
    }

    @Property(tries = 100, seed = Profiles.SEED)
    void keepsEveryGapInEveryOrder(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);

        JsonNode shuffled = Profiles.lists(profile, new Random(seed), 2);

        for (int i = 0; i < 3; i++) {
            assertEquals(
                    dimensions(profile).get(i).gaps(),
                    dimensions(shuffled).get(i).gaps());
        }
    }

    @Test
    void prefersTheLeastThatReachesAndWhatTheProfileNames() {
        ObjectNode profile = (ObjectNode) job("Wrote the Kafka thing for all of us.");
        profile.putArray("skills").addObject().put("name", "Raft log");

        List<Gap> gaps = dimensions(profile).get(0).gaps();

        GapEvidence first = gaps.get(0).evidence().get(0);
        assertEquals("raft described created", first.concept() + " " + first.grade() + " " + first.action());
        assertTrue(first.named());
        assertEquals(
                "The profile names Raft without describing own work on it; if it described recent work of that kind,"
                        + " systems would reach level 2 of 4, with at least "
                        + gaps.get(0).score() + " points.",
                gaps.get(0).sentence());
        assertFalse(gaps.get(1).evidence().get(0).named());
    }

    @Test
    void combinesWhereOnePieceIsNotEnough() {
        List<Gap> gaps = dimensions(job("Wrote the Raft log for 80k requests per second."))
                .get(0)
                .gaps();

        assertEquals(
                List.of(
                        "The profile does not tell of own work on Storage engine and Message broker; if it described recent"
                                + " work of that kind on each of them with a number that shows its size for Storage engine,"
                                + " systems would reach level 3 of 4, with at least 58 points."),
                gaps.stream().map(Gap::sentence).toList());
    }

    @Test
    void hasNoneAtTheHighestLevelAndNoneForALanguageItCannotRead() {
        String[] all = WORDS.values().stream()
                .map(words -> "I wrote " + words + " on 12,000 of our nodes.")
                .toArray(String[]::new);
        String german = "Entwicklung einer Plattform mit Kubernetes für Kunden im Bereich der Logistik und Anwender. "
                + "Betrieb von vier Rechenzentren in Hamburg, Leipzig und Wien rund um die Uhr. "
                + "Umstellung der Abrechnung auf tägliche Läufe ohne Ausfall für die Kunden. "
                + "Einführung neuer Schnittstellen zwischen Lager, Einkauf und Buchhaltung.";

        DimensionResult highest = dimensions(job(all)).get(0);
        DimensionResult unread = dimensions(job(german)).get(0);

        assertEquals(4, highest.level());
        assertEquals(List.of(), highest.gaps());
        assertEquals(List.of(), unread.gaps());
    }

    @Property(tries = 100, seed = Profiles.SEED)
    void speaksOfTheProfileAndNeverOfWhatAPersonLacks(@ForAll long seed) {
        Pattern blame = Pattern.compile("(?i)candidate|lack|weak|cannot|unable|fail(s|ed) to|no (skill|experience)");
        Stream<String> sentences = dimensions(Profiles.random(seed)).stream()
                .flatMap(result -> result.gaps().stream())
                .map(Gap::sentence);

        sentences.forEach(sentence -> {
            assertTrue(sentence.startsWith("The profile "), sentence);
            assertFalse(blame.matcher(sentence).find(), sentence);
        });
    }
}
