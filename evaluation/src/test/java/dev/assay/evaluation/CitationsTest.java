package dev.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.evaluation.LabelledResume.KeyEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CitationsTest {

    private static final String SENTENCE =
            "Wrote our Raft library with joint-consensus membership; it runs 300 shards.";
    private static final Assessor ASSESSOR = new Assessor(RubricReader.bundled());

    @Test
    void countsADecoyThatAScoredConceptOverlaps() {
        LabelledResume resume = resume(List.of(), "Raft library with joint");

        assertEquals(1, citations(resume).decoysCounted());
    }

    @Test
    void leavesADecoyInsideKeyEvidenceAlone() {
        LabelledResume resume = resume(List.of(new KeyEvidence(Target.SYSTEMS, SENTENCE)), "Raft library with joint");

        assertEquals(0, citations(resume).decoysCounted());
    }

    @Test
    void excusesNoWordsBesideKeyEvidence() {
        LabelledResume resume = resume(List.of(new KeyEvidence(Target.SYSTEMS, "it runs")), SENTENCE);

        assertEquals(1, citations(resume).decoysCounted());
    }

    /** Repetition adds ever less, and the score stays when one of the last goes. */
    @Test
    void neitherCountsNorCitesWhatChangesNoScore() {
        LabelledResume repetitive = resume(List.of(), "");
        Evidence idle = Target.SYSTEMS.of(assessment(repetitive)).evidence().stream()
                .filter(evidence -> evidence.points() == 0 && evidence.ifRemoved() == 0)
                .findFirst()
                .orElseThrow();
        LabelledResume resume = resume(List.of(new KeyEvidence(Target.SYSTEMS, idle.quote())), idle.quote());
        LabelledResume decoyed = resume(List.of(), idle.quote());

        int cited = citations(resume).keyEvidenceCited();
        int counted = citations(decoyed).decoysCounted();

        assertEquals(0, cited);
        assertEquals(0, counted);
    }

    @Test
    void namesTheRuleThatCountedADecoy() {
        LabelledResume resume = resume(List.of(), "Raft library with joint");

        CitationMistake mistake = citations(resume).mistakes().get(0);

        assertEquals(CitationMistake.Kind.COUNTED_DECOY, mistake.kind());
        assertEquals(Target.SYSTEMS, mistake.target());
        assertTrue(
                mistake.reasons().get(0).contains(" by systems.distributed-data."),
                mistake.reasons().toString());
    }

    private static LabelledResume resume(List<KeyEvidence> keyEvidence, String decoy) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        ObjectNode job = profile.putArray("work").addObject().put("startDate", "2022-01");
        ArrayNode highlights = job.putArray("highlights").add(SENTENCE);
        IntStream.range(0, 20).forEach(i -> highlights.add("Looked after the Raft log of shop " + i + "."));
        return new LabelledResume("a-1", profile, "kind", "", Map.of(), keyEvidence, List.of(decoy));
    }

    private static Citations citations(LabelledResume resume) {
        return new Citations(resume, assessment(resume));
    }

    private static Assessment assessment(LabelledResume resume) {
        return ASSESSOR.assess(resume.profile(), LocalDate.of(2026, 12, 31));
    }
}
