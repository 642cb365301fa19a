package dev.assay.evaluation.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.Renumbering;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.evaluation.Corpus;
import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.EvaluationReport;
import dev.assay.evaluation.InvalidCorpus;
import dev.assay.evaluation.LabelledResume;
import dev.assay.evaluation.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FittingTest {

    private static final Rubric RUBRIC = RubricReader.bundled();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final List<String> WORK = List.of(
            "Sold insurance to farmers.",
            "Used Kafka for the order events.",
            "Ran a Kafka cluster of nine brokers for two years.",
            "Wrote the replication of our message log for 80k messages per second.",
            "Wrote our Raft library with joint-consensus membership; it runs 300 shards.");

    /** Two authors who agree with the rubric's order and give every level but the lowest one step more. */
    private static final Corpus GENEROUS = corpus(1, List.of("a", "b"));

    private int steps;

    @Test
    void measuresTheRubricsOwnNumbersAsAnEvaluationDoes() {
        EvaluationReport.Figures evaluated = new Evaluation(GENEROUS, new Assessor(RUBRIC), TODAY, () -> {})
                .report()
                .assay();

        LeaveOneAuthorOut honest = new Fitting(RUBRIC, GENEROUS, TODAY).leaveOneAuthorOut(() -> {});

        assertEquals(Set.of("a", "b"), honest.authors().keySet());
        assertEquals(10, honest.pooled().resumes());
        assertEquals(evaluated.agreement(), honest.pooled().shipped().agreement());
        assertEquals(evaluated.levelError(), honest.pooled().shipped().levelError());
    }

    @Test
    void measuresOnAnAuthorWithTheNumbersOfTheOthers() {
        LeaveOneAuthorOut honest = new Fitting(RUBRIC, GENEROUS, TODAY).leaveOneAuthorOut(() -> {});

        double fitted = honest.pooled().fitted().levelError().get(Target.SYSTEMS);
        double shipped = honest.pooled().shipped().levelError().get(Target.SYSTEMS);
        assertTrue(fitted < shipped, fitted + " is no better than " + shipped);
    }

    @Test
    void leavesAnAuthorOutWithoutTheRubricsOwnNumbersWhichSawThem() {
        JsonNode scoring = new Renumbering(RUBRIC).file("scoring.yaml");
        ((ObjectNode) scoring.at("/saturation")).put("half", 900);
        ((ArrayNode) scoring.at("/dimensionLevels/systems")).set(0, 15);
        Rubric other = new Renumbering(RUBRIC).with(Map.of("scoring.yaml", scoring));

        LeaveOneAuthorOut honest = new Fitting(other, GENEROUS, TODAY).leaveOneAuthorOut(() -> {});

        LeaveOneAuthorOut expected = new Fitting(RUBRIC, GENEROUS, TODAY).leaveOneAuthorOut(() -> {});
        assertEquals(expected.pooled().fitted(), honest.pooled().fitted());
        assertEquals(
                expected.authors().get("a").changes(), honest.authors().get("a").changes());
    }

    @Test
    void findsTheSameNumbersEveryTime() {
        List<Change> once = new Fitting(RUBRIC, GENEROUS, TODAY).onAll(() -> {});

        List<Change> again = new Fitting(RUBRIC, GENEROUS, TODAY).onAll(() -> {});

        assertFalse(once.isEmpty());
        assertEquals(once, again);
    }

    @Test
    void findsNumbersThatTheRubricAccepts() {
        List<Change> changes = new Fitting(RUBRIC, GENEROUS, TODAY).onAll(() -> {});

        assertTrue(
                changes.stream()
                        .allMatch(change -> Set.of("scoring.yaml", "actions.yaml", "measures.yaml")
                                .contains(change.file())),
                changes.toString());
        assertTrue(changes.stream().noneMatch(change -> change.from() == change.to()), changes.toString());
    }

    @Test
    void tellsOfItsProgress() {
        Fitting fitting = new Fitting(RUBRIC, GENEROUS, TODAY);

        fitting.onAll(() -> steps++);

        assertEquals(fitting.steps(), steps);
    }

    @Test
    void poolsAnAuthorOfFewResumesWithoutFiguresOfTheirOwn() {
        List<LabelledResume> resumes = new ArrayList<>(corpus(1, List.of("a")).resumes());
        resumes.add(resume("c-0", WORK.get(1), 1));
        resumes.add(resume("d-0", WORK.get(2), 2));
        resumes.add(resume("d-1", WORK.get(4), 4));

        LeaveOneAuthorOut honest =
                new Fitting(RUBRIC, new Corpus(resumes, List.of()), TODAY).leaveOneAuthorOut(() -> {});

        assertEquals(Set.of("a"), honest.authors().keySet());
        assertEquals(8, honest.pooled().resumes());
    }

    @Test
    void refusesACorpusOfOneAuthorBeforeFitting() {
        Fitting fitting = new Fitting(RUBRIC, corpus(1, List.of("a")), TODAY);

        InvalidCorpus refusal = assertThrows(InvalidCorpus.class, () -> fitting.leaveOneAuthorOut(() -> steps++));

        assertTrue(refusal.getMessage().contains("leave author a out"), refusal.getMessage());
        assertEquals(0, steps);
    }

    private static Corpus corpus(int more, List<String> authors) {
        List<LabelledResume> resumes = new ArrayList<>();
        for (String author : authors) {
            for (int level = 0; level < WORK.size(); level++) {
                resumes.add(resume(author + "-" + level, WORK.get(level), Math.min(4, level == 0 ? 0 : level + more)));
            }
        }
        return new Corpus(resumes, List.of());
    }

    private static LabelledResume resume(String id, String highlight, double level) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.putArray("work")
                .addObject()
                .put("startDate", "2022-01")
                .putArray("highlights")
                .add(highlight);
        Map<Target, Double> labels = Map.of(
                Target.SYSTEMS,
                level,
                Target.INFRASTRUCTURE,
                0.0,
                Target.ENTERPRISE_DATA,
                0.0,
                Target.OVERALL,
                level * 25);
        return new LabelledResume(id, profile, "kind", "", labels, List.of(), List.of());
    }
}
